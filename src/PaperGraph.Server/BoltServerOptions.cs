using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using PaperGraph.Bolt.PackStream;
using PaperGraph.Server.Accounts;

namespace PaperGraph.Server;

/// <summary>Where the server listens and what it allows.</summary>
public sealed record BoltServerOptions
{
    /// <summary>Default of <see cref="BoltPort"/>.</summary>
    public const int DefaultBoltPort = 7687;

    /// <summary>Default of <see cref="HttpPort"/>.</summary>
    public const int DefaultHttpPort = 7474;

    /// <summary>Default of <see cref="MaxConnections"/>.</summary>
    public const int DefaultMaxConnections = 1000;

    private const int MegabyteBytes = 1 << 20;
    private const int MessageDepth = 500;
    private const int BytesPerElement = 16;

    /// <summary>Address to listen at.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Port of Bolt, which also answers HTTP and WebSocket; 0: any free one.</summary>
    [Range(0, 65535)]
    public int BoltPort { get; init; } = DefaultBoltPort;

    /// <summary>Port of HTTP, which also answers Bolt; 0: any free one; null: none of its own.</summary>
    [Range(0, 65535)]
    public int? HttpPort { get; init; } = DefaultHttpPort;

    /// <summary>Host and port that clients are told to connect to; null: localhost, or the address listened at, with the Bolt port.</summary>
    public string? Advertise { get; init; }

    /// <summary>The certificate for TLS; null: TLS is refused.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether clients that do not speak TLS are refused. Only with a certificate.</summary>
    public bool RequireTls { get; init; }

    /// <summary>Origins, such as https://graph.example.org, whose pages may connect beside those of localhost.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Who may connect; null: everybody, and may do everything.</summary>
    public UserFile? Users { get; init; }

    /// <summary>Connections at a time; more are refused.</summary>
    [Range(1, 1 << 20)]
    public int MaxConnections { get; init; } = DefaultMaxConnections;

    /// <summary>Longest message in megabytes (1024 × 1024 bytes).</summary>
    [Range(1, 1024)]
    public int MaxMessageMegabytes { get; init; } = 64;

    /// <summary>Time from connecting to logging on.</summary>
    public TimeSpan LogonTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time in which a client must take an answer.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time that a connection may be quiet while nothing is open in it. Longer than drivers keep connections that they do not use.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Time that a client may leave a transaction alone: one that writes keeps all other writers waiting.</summary>
    public TimeSpan TransactionIdleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A client that waits hears something this often at the latest.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time that running transactions get when the server stops.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>File of the guide that Neo4j Browser opens; null: none.</summary>
    public string? GuideFile { get; init; }

    /// <summary>File of the style that Neo4j Browser loads; null: none.</summary>
    public string? StyleFile { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal PackStreamLimits Limits => new(MaxMessageMegabytes * MegabyteBytes, MessageDepth, MaxMessageMegabytes * (MegabyteBytes / BytesPerElement));
}
