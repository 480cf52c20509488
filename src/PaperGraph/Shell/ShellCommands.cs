namespace PaperGraph.CommandLine.Shell;

/// <summary>The shell's own commands, as :help tells them.</summary>
internal static class ShellCommands
{
    public static IReadOnlyList<(string Usage, string Meaning)> All { get; } =
    [
        (":begin", "begin a transaction: what follows is kept by :commit and undone by :rollback"),
        (":commit", "keep what the transaction changed"),
        (":exit", "leave; Ctrl-D does the same"),
        (":explain STATEMENT", "show how a statement would run"),
        (":format NAME", "write rows as table, json, jsonl, csv or graph"),
        (":help", "list these"),
        (":param NAME => EXPRESSION", "set a parameter that statements name as $NAME"),
        (":params", "list the parameters; :params clear forgets them"),
        (":profile STATEMENT", "run a statement and show how long its steps took"),
        (":rollback", "undo what the transaction changed"),
        (":schema", "list labels, relationship types, indexes and constraints"),
        (":source FILE", "run the statements and commands of a file, up to the first that fails"),
    ];

    /// <summary>Their names without the colon.</summary>
    public static IEnumerable<string> Names => All.Select(command => command.Usage[1..].Split(' ')[0]);
}
