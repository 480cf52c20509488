using System.CommandLine;
using PaperGraph.Cypher;
using PaperGraph.Extraction;
using PaperGraph.Extraction.Evaluation;
using PaperGraph.Pipeline;
using PaperGraph.Sources;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary>All verbs under one root, and what happens when one of them fails.</summary>
internal sealed class CommandTree
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(10);

    private readonly RootCommand _root;
    private readonly Terminal _terminal;

    public CommandTree(IEnumerable<IVerb> verbs, Terminal terminal)
    {
        _terminal = terminal;
        _root = new RootCommand("""
            Turns paper abstracts into a knowledge graph: methods, datasets, tasks, metrics and concepts, how they relate, and which papers share them.

            Examples:
              papergraph build papers.bib --out graph        read papers, write their graph
              papergraph query graph "MATCH (p:Paper) RETURN p.title LIMIT 5"   ask it
              papergraph push graph --uri bolt://localhost   put it into Neo4j

            Exit codes: 0 all was read and done; 1 nothing could run; 2 done, but some records were broken and left out.
            """);
        foreach (IVerb verb in verbs) _root.Subcommands.Add(verb.Command());
    }

    public async Task<int> RunAsync(string[] args)
    {
        ParseResult parsed = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_stopTime }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _terminal.Fail("stopped. What was there before stands; run the same command again to complete it.");
            return ExitCode.Stopped;
        }
        catch (OutputException exception)
        {
            _terminal.Fail($"{exception.Message} Make room there or name another place, then run the same command again.");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (IsExplained(exception))
        {
            _terminal.Fail(exception.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>Errors whose message says what to do. Any other is a fault of the program and shows itself with its trace.</summary>
    private static bool IsExplained(Exception exception) =>
        exception is SourceException or ModelException or EvaluationException or AnnotationFileException or BundleException or ImportException or QueryException
            or PushException or GraphException or CypherException or ServerException or IOException or UnauthorizedAccessException;
}
