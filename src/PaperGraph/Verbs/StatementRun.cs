using PaperGraph.CommandLine.Results;
using PaperGraph.Cypher;

namespace PaperGraph.CommandLine;

/// <summary>Runs a statement and writes all it gives: rows, plan, warnings, what it changed, or why it failed.</summary>
internal static class StatementRun
{
    /// <summary>Runs a statement.</summary>
    /// <returns>Whether it succeeded.</returns>
    public static bool Run(Terminal terminal, string cypher, Func<CypherResult> run, IRowWriter writer)
    {
        try
        {
            using CypherResult result = run();
            Notification[] told = [.. result.Notifications];
            foreach (Notification notification in told) Say(notification);
            if (result.Columns.Count > 0 && !result.IsExplained) writer.Write(result.Columns, result.Rows());
            else foreach (var _ in result.Rows()) continue;
            foreach (Notification notification in result.Notifications.Skip(told.Length)) Say(notification);
            if (result.Plan is { } plan) PlanTree.Print(terminal, plan);
            if (ChangeText.Of(result.Counts) is { } changes) Terminal.Note(changes);
            return true;
        }
        catch (CypherException error)
        {
            terminal.Fail($"{StatusCode.Of(error.Kind)}: {ErrorText.Of(error, cypher)}{Hint(error)}");
            return false;
        }
    }

    private static void Say(Notification notification) =>
        Terminal.Note($"{(notification.Severity == "WARNING" ? "warning" : "note")}: {notification}");

    private static string Hint(CypherException error) =>
        error.Kind == ErrorKind.AccessMode ? "\nTo let a statement change the graph, give --write." : "";
}
