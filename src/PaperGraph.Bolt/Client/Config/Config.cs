namespace PaperGraph.Bolt.Client;

/// <summary>The settings of a driver, as built by <see cref="ConfigBuilder"/>.</summary>
public sealed class Config
{
    /// <summary>Stands for "no limit".</summary>
    public const int Infinite = -1;

    /// <summary>Stands for "no time-out".</summary>
    public static readonly TimeSpan InfiniteInterval = TimeSpan.FromMilliseconds(-1);

    internal Config()
    {
    }

    /// <summary>Whether connections use TLS, where the URI scheme does not say so. Default: none.</summary>
    public EncryptionLevel EncryptionLevel { get; internal set; } = EncryptionLevel.None;

    /// <summary>Judges server certificates; <see langword="null"/>: the operating system does, or the URI scheme says.</summary>
    public TrustManager? TrustManager { get; internal set; }

    /// <summary>Where the driver reports what it does; <see langword="null"/>: nowhere.</summary>
    public ILogger? Logger { get; internal set; }

    /// <summary>Longest time that a unit of work is tried again. Default: 30 seconds.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most idle connections kept for each server. Default: as many as <see cref="MaxConnectionPoolSize"/>.</summary>
    public int MaxIdleConnectionPoolSize
    {
        get => field == Infinite ? MaxConnectionPoolSize : field;
        internal set;
    } = Infinite;

    /// <summary>Most connections to each server. Default: 100.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>Longest wait for a connection of the pool. Default: 60 seconds.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time to open a connection, TLS and login included. Default: 30 seconds.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>Age at which an idle connection is not used again. Default: none.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>Age at which a connection is not used again. Default: one hour.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    /// <summary>Idle time after which a connection is tried with a RESET before use; <see langword="null"/> (default): never.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>Whether TCP keep-alive is on. Default: yes.</summary>
    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>Whether IPv6 addresses are used. Default: yes.</summary>
    public bool Ipv6Enabled { get; internal set; } = true;

    /// <summary>Says which addresses stand behind the driver's own; <see langword="null"/>: just that one.</summary>
    public IServerAddressResolver? Resolver { get; internal set; }

    /// <summary>Records in a batch, or <see cref="Infinite"/>. Default: 1,000.</summary>
    public long FetchSize { get; internal set; } = 1000;

    /// <summary>Name and version that the server logs.</summary>
    public string UserAgent { get; internal set; } = "PaperGraph/" + ProductVersion.Text;

    /// <summary>Which notifications the server sends (Bolt 5.2 and later); <see langword="null"/>: its own choice.</summary>
    public INotificationsConfig? NotificationsConfig { get; internal set; }

    /// <summary>Keeps the server from being told which way of running queries is used. Default: false.</summary>
    public bool TelemetryDisabled { get; internal set; }
}
