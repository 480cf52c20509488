using System.Security.Cryptography.X509Certificates;

namespace PaperGraph.Bolt.Client;

/// <summary>Builds a <see cref="Config"/>; each method returns the builder.</summary>
public sealed class ConfigBuilder
{
    private readonly Config _config;

    internal ConfigBuilder(Config config) => _config = config;

    /// <summary>Sets <see cref="Config.EncryptionLevel"/>; only with the schemes <c>bolt</c> and <c>neo4j</c>.</summary>
    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => Set(() => _config.EncryptionLevel = level);

    /// <summary>Sets <see cref="Config.TrustManager"/>.</summary>
    public ConfigBuilder WithTrustManager(TrustManager manager) => Set(() => _config.TrustManager = manager);

    /// <summary>Says which certificates are trusted; the list goes with <see cref="CertificateTrustRule.TrustList"/> only.</summary>
    /// <exception cref="ArgumentException">A list is missing or not wanted.</exception>
    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<X509Certificate2>? trustedCaCertificates = null)
    {
        bool wanted = certificateTrustRule == CertificateTrustRule.TrustList;
        if (wanted != trustedCaCertificates is { Count: > 0 })
        {
            throw new ArgumentException(
                wanted ? "TrustList needs at least one certificate." : $"{certificateTrustRule} takes no certificates; use TrustList.",
                nameof(trustedCaCertificates));
        }

        return WithTrustManager(certificateTrustRule switch
        {
            CertificateTrustRule.TrustAny => TrustManager.CreateInsecure(),
            CertificateTrustRule.TrustList => TrustManager.CreateCertTrust(trustedCaCertificates!),
            _ => TrustManager.CreateChainTrust(),
        });
    }

    /// <summary>Sets <see cref="Config.Logger"/>.</summary>
    public ConfigBuilder WithLogger(ILogger? logger) => Set(() => _config.Logger = logger);

    /// <summary>Sets <see cref="Config.MaxIdleConnectionPoolSize"/>; 0 closes each connection after use.</summary>
    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => Set(() => _config.MaxIdleConnectionPoolSize = size);

    /// <summary>Sets <see cref="Config.MaxConnectionPoolSize"/>.</summary>
    public ConfigBuilder WithMaxConnectionPoolSize(int size) => Set(() => _config.MaxConnectionPoolSize = size);

    /// <summary>Sets <see cref="Config.ConnectionAcquisitionTimeout"/>.</summary>
    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionAcquisitionTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.ConnectionTimeout"/>.</summary>
    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.SocketKeepAlive"/>.</summary>
    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => Set(() => _config.SocketKeepAlive = enable);

    /// <summary>Sets <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => Set(() => _config.MaxTransactionRetryTime = time);

    /// <summary>Sets <see cref="Config.ConnectionIdleTimeout"/>.</summary>
    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionIdleTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.MaxConnectionLifetime"/>.</summary>
    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => Set(() => _config.MaxConnectionLifetime = timeSpan);

    /// <summary>Sets <see cref="Config.ConnectionLivenessThreshold"/>.</summary>
    public ConfigBuilder WithConnectionLivenessThreshold(TimeSpan? timeSpan) => Set(() => _config.ConnectionLivenessThreshold = timeSpan);

    /// <summary>Sets <see cref="Config.Ipv6Enabled"/>.</summary>
    public ConfigBuilder WithIpv6Enabled(bool enable) => Set(() => _config.Ipv6Enabled = enable);

    /// <summary>Sets <see cref="Config.Resolver"/>.</summary>
    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => Set(() => _config.Resolver = resolver);

    /// <summary>Sets <see cref="Config.FetchSize"/>: records in a batch, or <see cref="Config.Infinite"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is 0 or negative.</exception>
    public ConfigBuilder WithFetchSize(long size) => Set(() => _config.FetchSize = CheckFetchSize(size));

    /// <summary>Sets <see cref="Config.UserAgent"/>.</summary>
    public ConfigBuilder WithUserAgent(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        return Set(() => _config.UserAgent = userAgent);
    }

    /// <summary>Asks for notifications of at least a severity, without some categories.</summary>
    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Category[]? disabledCategories) =>
        Set(() => _config.NotificationsConfig = new NotificationsConfig(minimumSeverity, disabledCategories));

    /// <summary>Asks for no notifications.</summary>
    public ConfigBuilder WithNotificationsDisabled() => Set(() => _config.NotificationsConfig = NotificationsConfig.Off);

    /// <summary>Sets <see cref="Config.TelemetryDisabled"/>.</summary>
    public ConfigBuilder WithTelemetryDisabled() => Set(() => _config.TelemetryDisabled = true);

    internal static long CheckFetchSize(long size) => size > 0 || size == Config.Infinite
        ? size
        : throw new ArgumentOutOfRangeException(nameof(size), size, "The fetch size must be at least 1, or Config.Infinite.");

    private ConfigBuilder Set(Action change)
    {
        change();
        return this;
    }
}
