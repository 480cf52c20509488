using PaperGraph.Cypher;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Benchmarks;

/// <summary>The store through the library. Values become objects outside of what is measured.</summary>
internal sealed class EmbeddedQueries(GraphStore store) : IQueryTarget
{
    private readonly CypherEngine _engine = new(store);

    public Task<IReadOnlyList<object?[]>> Run(string query, IReadOnlyDictionary<string, object> parameters)
    {
        using CypherResult result = _engine.Run(query, parameters.ToDictionary(item => item.Key, item => ValueOf(item.Value)));
        return Task.FromResult<IReadOnlyList<object?[]>>([.. result.Rows().Select(row => Array.ConvertAll(row, ObjectOf))]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Value ValueOf(object value) => value switch
    {
        string text => Value.String(text),
        long integer => Value.Integer(integer),
        _ => throw new ArgumentException($"No parameter of the benchmark is a {value.GetType().Name}."),
    };

    private static object? ObjectOf(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.String => value.AsString(),
        ValueKind.List => new List<object?>([.. value.AsList().Span.ToArray().Select(ObjectOf)]),
        _ => throw new ArgumentException($"No query of the benchmark returns a {value.Kind}."),
    };
}
