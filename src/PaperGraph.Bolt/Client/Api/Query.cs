// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>The text of a query and its parameters. Values always go as parameters, never into the text.</summary>
public sealed class Query
{
    private static readonly Dictionary<string, object> None = [];

    /// <summary>A query without parameters.</summary>
    public Query(string text)
        : this(text, null)
    {
    }

    /// <summary>A query with the properties of an object, or the entries of a dictionary, as parameters.</summary>
    public Query(string text, object parameters)
        : this(text, ParameterObject.ToDictionary(parameters))
    {
    }

    /// <summary>A query with parameters by name.</summary>
    public Query(string text, IDictionary<string, object> parameters)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Parameters = parameters ?? None;
    }

    /// <summary>The Cypher text.</summary>
    public string Text { get; }

    /// <summary>The parameters by name.</summary>
    public IDictionary<string, object> Parameters { get; }

    /// <inheritdoc/>
    public override string ToString() => $"`{Text}`, {Parameters.Count} parameters";
}
