using System.Globalization;

namespace PaperGraph.Benchmarks;

/// <summary>What the command line of <c>load</c> says.</summary>
/// <param name="Uri">Our server.</param>
/// <param name="Neo4j">A Neo4j server; null: none.</param>
/// <param name="Pid">The process of our server, whose memory is told; null: not told.</param>
/// <param name="Neo4jPid">That of Neo4j.</param>
/// <param name="Connections">Connections that ask at the same time, each one query after the other.</param>
/// <param name="Time">How long each load lasts.</param>
/// <param name="Only">The one load that is run; null: all.</param>
internal sealed record LoadOptions(Uri Uri, Uri? Neo4j, int? Pid, int? Neo4jPid, int Connections, TimeSpan Time, string? Only)
{
    /// <summary>Reads them; null, and says why, where they make no sense.</summary>
    public static LoadOptions? Parse(string[] args)
    {
        var options = new LoadOptions(null!, null, null, null, 200, TimeSpan.FromSeconds(20), null);
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            string value = args[i + 1];
            bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;
            bool isUri = System.Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri is { Scheme: "bolt", Port: > 0 };
            LoadOptions? next = args[i] switch
            {
                "--uri" when isUri => options with { Uri = uri! },
                "--neo4j" when isUri => options with { Neo4j = uri },
                "--pid" when isNumber => options with { Pid = number },
                "--neo4j-pid" when isNumber => options with { Neo4jPid = number },
                "--connections" when isNumber => options with { Connections = number },
                "--minutes" when isNumber => options with { Time = TimeSpan.FromMinutes(number) },
                "--seconds" when isNumber => options with { Time = TimeSpan.FromSeconds(number) },
                "--only" when LoadMix.All.Any(mix => mix.Name == value) => options with { Only = value },
                _ => null,
            };
            if (next is null) return Fail($"'{args[i]} {value}' is no option of load.");
            options = next;
        }

        return options.Uri is null || args.Length % 2 != 0 ? Fail("load --uri bolt://HOST:PORT [--neo4j bolt://HOST:PORT] [--pid N] [--neo4j-pid N] [--connections N] [--minutes N | --seconds N] [--only reads|writes|mixed]") : options;
    }

    private static LoadOptions? Fail(string message)
    {
        Console.Error.WriteLine(message);
        return null;
    }
}
