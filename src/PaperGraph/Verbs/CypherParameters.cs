using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Pipeline;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary>
/// Parameters as people give them on the command line: NAME=VALUE, where the value is an expression of the language (10, true, [1, 2], date('2020-01-01'),
/// 'text'); what is none, such as a bare word, is a text.
/// </summary>
internal static class CypherParameters
{
    /// <summary>Reads parameters.</summary>
    /// <exception cref="QueryException">One has no name.</exception>
    public static Dictionary<string, Value> Read(IEnumerable<string> parameters)
    {
        Dictionary<string, Value> values = new(StringComparer.Ordinal);
        foreach (string parameter in parameters)
        {
            (string name, string text) = Split(parameter);
            values[name] = ValueOf(text);
        }

        return values;
    }

    /// <summary>Name and value of a parameter.</summary>
    /// <exception cref="QueryException">It has no name.</exception>
    public static (string Name, string Value) Split(string parameter)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new QueryException($"\"{parameter}\" is no parameter. Write it like --param limit=10.");
        return (parameter[..equals], parameter[(equals + 1)..]);
    }

    /// <summary>The value of an expression; the text itself where it is none.</summary>
    public static Value ValueOf(string text)
    {
        try
        {
            return Evaluate(text);
        }
        catch (CypherException)
        {
            return Value.String(text);
        }
    }

    /// <summary>The value of an expression that needs no graph.</summary>
    /// <exception cref="CypherException">It is no expression, or cannot be computed.</exception>
    public static Value Evaluate(string expression)
    {
        using GraphStore empty = GraphStore.InMemory();
        using CypherResult result = new CypherEngine(empty).Run($"RETURN {expression} AS value", readOnly: true);
        Value[][] rows = [.. result.Rows()];
        return rows is [[var value]] ? value : throw CypherException.Runtime(ErrorKind.ArgumentError, "NotOneValue", $"{expression} is not one value.");
    }
}
