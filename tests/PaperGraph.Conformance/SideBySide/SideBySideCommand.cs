using System.CommandLine;
using PaperGraph.Conformance.Targets;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>The command that runs the same queries on two targets and compares what comes.</summary>
internal static class SideBySideCommand
{
    private const int DefaultGenerated = 300;

    private static readonly Option<string> Uri = new("--uri")
    {
        Description = "Bolt address of the server to compare with. Its database is emptied.", Required = true,
    };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "Bolt address of a server to take instead of the embedded engine; the address of --uri again compares the server with itself.",
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of the generated graphs and queries.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Generated = new("--generated")
    {
        Description = "Number of generated queries.", DefaultValueFactory = _ => DefaultGenerated,
    };

    private static readonly Option<string?> Only = new("--only") { Description = "Run only queries whose theme or text holds this." };

    public static Command Create()
    {
        var command = new Command("side-by-side", "Run queries on a server and beside it, and compare; exits with 1 unless exactly the listed ones differ.")
        {
            Uri, Against, Seed, Generated, Only,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        string uri = arguments.GetRequiredValue(Uri);
        string? against = arguments.GetValue(Against);
        string? only = arguments.GetValue(Only);
        await using ITckTarget server = await TargetFactory.CreateAsync(uri);
        var reference = new PreparedTarget(server);

        // Two sessions of one server would work on one database: it is one target that runs everything twice then.
        await using ITckTarget? other = against == uri ? null : await TargetFactory.CreateAsync(against);
        PreparedTarget subject = other is null ? reference : new PreparedTarget(other);

        IEnumerable<QueryCase> queries = QueryFile.ReadAll(Path.Combine(AppContext.BaseDirectory, "SideBySide"))
            .Concat(QueryGenerator.Queries(arguments.GetValue(Seed), arguments.GetValue(Generated)))
            .Where(query => only is null || $"{query} {query.Query}".Contains(only, StringComparison.OrdinalIgnoreCase));
        (int total, int same, int listed, bool asListed) = (0, 0, 0, true);
        foreach (QueryCase query in queries)
        {
            cancellation.ThrowIfCancellationRequested();
            string? difference = OutcomeComparison.Difference(query, await reference.RunAsync(query), await subject.RunAsync(query));
            total++;
            if (difference is null) same++;
            if (query.Difference is not null) listed++;
            if (difference is null == query.Difference is null) continue;
            asListed = false;
            Console.Out.WriteLine(difference is null ? $"{query}: the same, but listed as different" : $"{query}: {query.Query}\n{difference}\n");
        }

        Console.Out.WriteLine($"reference {reference.Name}, subject {subject.Name}, seed {arguments.GetValue(Seed)}");
        Console.Out.WriteLine($"side by side: {same} of {total} the same, {listed} listed");
        return asListed ? 0 : 1;
    }
}
