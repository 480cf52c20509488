namespace PaperGraph.Pipeline;

/// <summary>A query of the library: a file of cypher/ with what its header says.</summary>
/// <param name="Name">Name of the file without <c>.cypher</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Answers">What it answers, in a sentence or two.</param>
/// <param name="Parameters">Parameters in the order of the header.</param>
/// <param name="Columns">Columns in the order of the result.</param>
/// <param name="Text">Cypher, as the file has it, without the closing semicolon.</param>
public sealed record NamedQuery(
    string Name,
    string Title,
    string Answers,
    IReadOnlyList<QueryParameter> Parameters,
    IReadOnlyList<QueryColumn> Columns,
    string Text);

/// <summary>A parameter of a named query.</summary>
/// <param name="Name">Name, without <c>$</c>.</param>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>float</c> or <c>boolean</c>.</param>
/// <param name="Default">Value where none is given: string, long, double or bool.</param>
/// <param name="Description">What it does.</param>
public sealed record QueryParameter(string Name, string Type, object Default, string Description);

/// <summary>A column of a named query's result.</summary>
/// <param name="Name">Name.</param>
/// <param name="Description">What it holds.</param>
public sealed record QueryColumn(string Name, string Description);
