using System.CommandLine;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph check</c>.</summary>
internal sealed class CheckVerb(Terminal terminal) : IVerb
{
    private readonly Argument<string> _graph = new("DIR") { Description = "Folder of the graph" };

    public Command Command()
    {
        Command command = new("check", """
            Verify a graph: the checksums of all files, counts, both sides of every relationship, indexes and constraints. Changes nothing.

            Example:
              papergraph check graph

            Exit codes: 0 all is well; 1 something is wrong, or it cannot be checked.
            """)
        { _graph };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string folder = parsed.GetRequiredValue(_graph);
        IReadOnlyList<string> problems = StoreCheck.Run(folder);
        foreach (string problem in problems) Terminal.Say(problem);
        if (problems.Count == 0)
        {
            Terminal.Say($"{folder}: all is well.");
            return ExitCode.Done;
        }

        terminal.Fail($"{folder} is damaged. Restore it from a backup, or build the graph again.");
        return ExitCode.Failed;
    }
}
