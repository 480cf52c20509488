using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Updates;

/// <summary>Labels or types to write: fixed names, and expressions that give a name or a list of names.</summary>
/// <param name="names">Fixed names.</param>
/// <param name="dynamic">Expressions.</param>
internal sealed class LabelNames(IReadOnlyList<string> names, IReadOnlyList<Evaluator> dynamic)
{
    public IReadOnlyList<string> Resolve(QueryState state, Span<Value> row)
    {
        if (dynamic.Count == 0) return names;
        List<string> all = [.. names];
        foreach (Evaluator expression in dynamic)
        {
            Value value = expression.Evaluate(state, row);
            if (value.Kind == ValueKind.List) all.AddRange(value.AsList().Select(NameOf));
            else all.Add(NameOf(value));
        }

        return all;
    }

    /// <summary>The one type of a relationship.</summary>
    public string Single(QueryState state, Span<Value> row)
    {
        IReadOnlyList<string> all = Resolve(state, row);
        return all.Count == 1
            ? all[0]
            : throw CypherException.Runtime(ErrorKind.ArgumentError, "InvalidRelationshipType", $"A relationship has exactly one type; {all.Count} were given.");
    }

    private static string NameOf(Value value) => value.Kind == ValueKind.String && value.AsString().Length > 0
        ? value.AsString()
        : throw CypherException.Runtime(ErrorKind.ArgumentError, "InvalidArgumentValue", $"A label or type is a text that is not empty, not {value}.");
}
