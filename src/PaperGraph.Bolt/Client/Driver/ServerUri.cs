namespace PaperGraph.Bolt.Client;

/// <summary>How TLS is used.</summary>
internal enum TlsMode
{
    /// <summary>The scheme leaves it to the settings.</summary>
    FromConfig,

    /// <summary>TLS, certificate checked (<c>+s</c>).</summary>
    Verified,

    /// <summary>TLS, any certificate (<c>+ssc</c>).</summary>
    AnyCertificate,
}

/// <summary>What a driver's URI says.</summary>
internal sealed record ServerUri(Uri Uri, ServerAddress Address, bool Routing, TlsMode Tls, IReadOnlyDictionary<string, object?> RoutingContext)
{
    internal static ServerUri Parse(Uri uri)
    {
        (bool routing, TlsMode tls) = uri.Scheme switch
        {
            "bolt" => (false, TlsMode.FromConfig),
            "bolt+s" => (false, TlsMode.Verified),
            "bolt+ssc" => (false, TlsMode.AnyCertificate),
            "neo4j" => (true, TlsMode.FromConfig),
            "neo4j+s" => (true, TlsMode.Verified),
            "neo4j+ssc" => (true, TlsMode.AnyCertificate),
            _ => throw new ArgumentException(
                $"'{uri.Scheme}' in {uri} is not a scheme of Bolt; use bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc.", nameof(uri)),
        };
        if (uri.Host.Length == 0) throw new ArgumentException($"{uri} names no host.", nameof(uri));
        if (!routing && uri.Query.Length > 1)
        {
            throw new ArgumentException($"{uri} has a routing context ('{uri.Query}'), which goes with the neo4j schemes only.", nameof(uri));
        }

        ServerAddress address = ServerAddress.From(uri);
        return new ServerUri(uri, address, routing, tls, ParseContext(uri, address));
    }

    private static Dictionary<string, object?> ParseContext(Uri uri, ServerAddress address)
    {
        // The server wants to know under which address the client reached it (Bolt specification, ROUTE message).
        var context = new Dictionary<string, object?>(StringComparer.Ordinal) { ["address"] = address.ToString() };
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0 || !context.TryAdd(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])))
            {
                throw new ArgumentException($"'{pair}' in the query of {uri} is not key=value with a key of its own.", nameof(uri));
            }
        }

        return context;
    }
}
