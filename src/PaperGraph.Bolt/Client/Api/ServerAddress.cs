namespace PaperGraph.Bolt.Client;

/// <summary>Host and port of a server.</summary>
public sealed class ServerAddress : IEquatable<ServerAddress>
{
    internal const int DefaultPort = 7687;

    private ServerAddress(string host, int port)
    {
        Host = host;
        Port = port;
    }

    /// <summary>Name or IP address.</summary>
    public string Host { get; }

    /// <summary>TCP port.</summary>
    public int Port { get; }

    /// <summary>An address from its parts.</summary>
    public static ServerAddress From(string host, int port)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        return new ServerAddress(host, port);
    }

    /// <summary>The address in a URI; port 7687 where it names none.</summary>
    public static ServerAddress From(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return From(uri.Host.Trim('[', ']'), uri.Port < 0 ? DefaultPort : uri.Port);
    }

    /// <summary>The address in a routing table entry: "host:port", "host" or "[v6]:port".</summary>
    internal static ServerAddress Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        bool hasPort = colon > 0 && text.IndexOf(':', StringComparison.Ordinal) == colon || text.Contains("]:", StringComparison.Ordinal);
        string host = (hasPort ? text[..colon] : text).Trim('[', ']');
        return From(host, hasPort ? int.Parse(text.AsSpan(colon + 1), provider: System.Globalization.CultureInfo.InvariantCulture) : DefaultPort);
    }

    /// <inheritdoc/>
    public bool Equals(ServerAddress? other) =>
        other is not null && Port == other.Port && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServerAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Host) ^ Port;

    /// <inheritdoc/>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}

/// <summary>Says which addresses stand behind the one that a routing driver was made with.</summary>
public interface IServerAddressResolver
{
    /// <summary>The addresses to try, for the one given.</summary>
    ISet<ServerAddress> Resolve(ServerAddress address);
}
