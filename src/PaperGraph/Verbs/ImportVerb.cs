using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperGraph.Pipeline;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph import</c>.</summary>
internal sealed class ImportVerb : IVerb
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "A bundle, or CSV files with headers as Neo4j's import tool has them; NAME=FILE gives the file's rows a label or type",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _out = new("--out", "-o") { Description = "Folder of the graph: new, empty, or a graph to replace", Required = true, HelpName = "DIR" };
    private readonly Option<string?> _schema = new("--schema") { Description = "File of CREATE INDEX and CREATE CONSTRAINT statements, for CSV files", HelpName = "FILE" };
    private readonly Option<string> _separator = new("--separator") { Description = "Between values; \\t for tabs", DefaultValueFactory = _ => "," };
    private readonly Option<string> _listSeparator = new("--list-separator") { Description = "Between labels and between items of lists", DefaultValueFactory = _ => ";" };

    private readonly Option<string> _idType = new("--id-type") { Description = "Type of ids whose columns tell none: string or integer", DefaultValueFactory = _ => "string", HelpName = "TYPE" };

    public ImportVerb()
    {
        _idType.AcceptOnlyFromAmong("string", "integer", "actual");
        _separator.Validators.Add(RequireOne);
        _listSeparator.Validators.Add(RequireOne);
    }

    public Command Command()
    {
        Command command = new("import", """
            Make a graph of a bundle or of CSV files, past the log; all of it or nothing.

            Examples:
              papergraph import bundle --out graph
              papergraph import Person=persons.csv KNOWS=knows.csv --schema schema.cypher --out graph
            The header of persons.csv may be: id:ID,name,born:int,aliases:string[],:LABEL; that of knows.csv: :START_ID,:END_ID,since:date.
            An id is a property only if its column has a name, here id; id:ID{id-type: long} makes it an integer.
            """)
        { _inputs, _out, _schema, _idType, _separator, _listSeparator };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        ImportOptions options = new()
        {
            Inputs = parsed.GetRequiredValue(_inputs),
            Schema = parsed.GetValue(_schema) is { } file ? await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false) : "",
            Separator = CharOf(parsed.GetRequiredValue(_separator)),
            IdType = parsed.GetRequiredValue(_idType),
            ListSeparator = CharOf(parsed.GetRequiredValue(_listSeparator)),
        };
        string folder = parsed.GetRequiredValue(_out);
        BundleManifest manifest = await Task.Run(() => GraphImport.Run(options, folder, QueryLibrary.Load().Schema, cancellationToken), cancellationToken).ConfigureAwait(false);
        Terminal.Say($"Labels: {Counts(manifest.Nodes)}");
        Terminal.Say($"Relationships: {Counts(manifest.Relationships)}");
        Terminal.Say($"The graph is in {folder}. Ask it with: papergraph shell {folder}");
        return ExitCode.Done;
    }

    private static void RequireOne(OptionResult result)
    {
        string value = result.GetValueOrDefault<string>() ?? "";
        if (value != "\\t" && value.Length != 1) result.AddError($"{result.Option.Name} takes one character, or \\t.");
    }

    private static char CharOf(string text) => text == "\\t" ? '\t' : text[0];

    private static string Counts(IReadOnlyDictionary<string, long> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Value:N0} {item.Key}")));
}
