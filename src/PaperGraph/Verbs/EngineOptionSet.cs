using System.CommandLine;
using System.CommandLine.Parsing;
using PaperGraph.Cypher;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary>The options of verbs that ask an embedded graph: its folder, and how long and how much a statement may take.</summary>
internal sealed class EngineOptionSet
{
    private const int BytesPerMegabyte = 1 << 20;

    private readonly Argument<string> _graph = new("DIR") { Description = "Folder of the graph" };
    private readonly Option<double?> _timeout = new("--timeout") { Description = "Seconds a statement may run; default: as long as it takes", HelpName = "SECONDS" };
    private readonly Option<int?> _memory = new("--memory-limit")
    {
        Description = $"Megabytes a statement may keep in sorts and groups; default {EngineOptions.DefaultMemoryLimit / BytesPerMegabyte}",
        HelpName = "MB",
    };

    private readonly Option<string?> _import = new("--import-folder") { Description = "Folder that LOAD CSV may read from; default: none", HelpName = "DIR" };

    public EngineOptionSet()
    {
        _timeout.Validators.Add(result => RequireAbove(result, result.GetValueOrDefault<double?>()));
        _memory.Validators.Add(result => RequireAbove(result, result.GetValueOrDefault<int?>()));
    }

    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, _graph);
        command.Options.Add(_timeout);
        command.Options.Add(_memory);
        command.Options.Add(_import);
    }

    /// <summary>The folder named.</summary>
    public string Folder(ParseResult parsed) => parsed.GetRequiredValue(_graph);

    /// <summary>Opens the store named; it is closed by the caller.</summary>
    /// <exception cref="StoreException">There is none, or it cannot be opened.</exception>
    public GraphStore Open(ParseResult parsed) => GraphStore.Open(Folder(parsed), new StoreOptions { CreateIfMissing = false });

    /// <summary>An engine on the store, as the options want it.</summary>
    public CypherEngine Engine(ParseResult parsed, GraphStore store) => new(store, Options(parsed));

    /// <summary>The engine's options.</summary>
    public EngineOptions Options(ParseResult parsed) => new()
    {
        Timeout = parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        MemoryLimit = parsed.GetValue(_memory) is { } megabytes ? (long)megabytes * BytesPerMegabyte : EngineOptions.DefaultMemoryLimit,
        ImportFolder = parsed.GetValue(_import),
    };

    private static void RequireAbove(OptionResult result, double? value)
    {
        if (value is <= 0) result.AddError($"{result.Option.Name} takes a number above 0.");
    }
}
