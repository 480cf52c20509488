using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>What OPTIONS of CREATE INDEX says. Names, defaults and bounds are those of Neo4j 5.26.</summary>
internal static class IndexOptions
{
    private const int MostDimensions = 4096;
    private const int MostConnections = 512;
    private const int MostCandidates = 3200;

    private static readonly string[] s_settings =
        ["vector.dimensions", "vector.hnsw.ef_construction", "vector.hnsw.m", "vector.quantization.enabled", "vector.similarity_function"];

    /// <summary>How a vector index is to be made; null for another kind.</summary>
    /// <exception cref="CypherException">The options are wrong.</exception>
    public static VectorConfig? Of(CreateIndexCommand command, IndexKind kind, IReadOnlyDictionary<string, Value> parameters)
    {
        MapValue options = command.Options is null ? MapValue.Empty : MapOf("OPTIONS", Evaluate(command.Options, parameters));
        if (options.Any(entry => entry.Key is not ("indexProvider" or "indexConfig")))
        {
            throw new CypherException(
                ErrorKind.SyntaxError,
                ErrorPhase.CompileTime,
                "InvalidIndexOption",
                $"Failed to create {kind.ToString().ToLowerInvariant()} {command.Entity.ToString().ToLowerInvariant()} index: Invalid option provided, valid options are `indexProvider` and `indexConfig`.",
                command.Position);
        }

        MapValue config = options.GetOrNull("indexConfig") is { IsNull: false } given ? MapOf("indexConfig", given) : MapValue.Empty;
        bool hasVectorSettings = config.Any(entry => entry.Key.StartsWith("vector.", StringComparison.OrdinalIgnoreCase));
        if (kind == IndexKind.Vector) return VectorOf(config);
        return hasVectorSettings
            ? throw Invalid($"Could not create {kind.ToString().ToLowerInvariant()} index with vector settings. To create a vector index, use 'CREATE VECTOR INDEX ...'.")
            : null;
    }

    /// <summary>How a vector index is to be made.</summary>
    /// <exception cref="CypherException">A setting is wrong.</exception>
    public static VectorConfig VectorOf(MapValue config)
    {
        foreach (string name in config.Select(entry => entry.Key))
        {
            if (s_settings.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            throw Invalid($"Could not create vector index: '{name}' is an unrecognized setting. Supported: [{string.Join(", ", s_settings)}]");
        }

        Value similarity = Setting(config, "vector.similarity_function"), quantized = Setting(config, "vector.quantization.enabled");
        if (!quantized.IsNull && quantized.Kind != ValueKind.Boolean) throw Wanted("vector.quantization.enabled", "a Boolean");
        return new VectorConfig(
            Number(config, "vector.dimensions", MostDimensions),
            similarity.IsNull ? VectorSimilarity.Cosine : SimilarityOf(similarity),
            Number(config, "vector.hnsw.m", MostConnections) ?? 16,
            Number(config, "vector.hnsw.ef_construction", MostCandidates) ?? 100,
            quantized.IsNull || quantized.AsBoolean());
    }

    private static VectorSimilarity SimilarityOf(Value value)
    {
        if (value.Kind != ValueKind.String) throw Wanted("vector.similarity_function", "a String");
        foreach (VectorSimilarity similarity in Enum.GetValues<VectorSimilarity>())
        {
            if (string.Equals(similarity.ToString(), value.AsString(), StringComparison.OrdinalIgnoreCase)) return similarity;
        }

        throw Invalid($"'{value.AsString()}' is an unsupported 'vector.similarity_function'. Supported: [COSINE, EUCLIDEAN]");
    }

    private static int? Number(MapValue config, string name, int most)
    {
        Value value = Setting(config, name);
        if (value.IsNull) return null;
        if (!value.IsInteger) throw Wanted(name, "an Integer");
        return value.AsInteger() is >= 1 and var number && number <= most ? (int)number : throw Invalid($"'{name}' must be between 1 and {most} inclusively");
    }

    private static Value Setting(MapValue config, string name) =>
        config.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    // OPTIONS holds constants and parameters.
    private static Value Evaluate(Expression expression, IReadOnlyDictionary<string, Value> parameters) => expression switch
    {
        LiteralExpression literal => literal.Value,
        MapExpression map => Value.Of(new MapValue([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Name, Evaluate(entry.Value, parameters)))])),
        ListExpression list => Value.List([.. list.Items.Select(item => Evaluate(item, parameters))]),
        ParameterExpression parameter when parameters.TryGetValue(parameter.Name, out Value value) => value,
        ParameterExpression parameter => throw CypherException.Runtime(ErrorKind.ParameterMissing, "MissingParameter", $"Expected parameter(s): {parameter.Name}"),
        _ => throw Invalid("OPTIONS takes constants and parameters, nothing that is to be computed."),
    };

    private static MapValue MapOf(string what, Value value) => value.Kind == ValueKind.Map ? value.AsMap() : throw Invalid($"{what} takes a map, not {value}.");

    private static CypherException Wanted(string name, string type) => Invalid($"Could not create vector index with specified index config '{name}'. Expected {type}.");

    private static CypherException Invalid(string message) => CypherException.Runtime(ErrorKind.InvalidArguments, "InvalidIndexOption", message);
}
