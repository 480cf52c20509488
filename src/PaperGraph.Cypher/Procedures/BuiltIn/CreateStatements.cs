using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>The statement that makes an index or constraint again, in Neo4j's form.</summary>
internal static class CreateStatements
{
    /// <summary>CREATE … INDEX.</summary>
    public static string Of(IndexDefinition index)
    {
        string variable = VariableOf(index.Entity);
        string properties = string.Join(", ", index.Properties.Select(property => $"{variable}.{Quoted(property)}"));
        string kind = index.Kind.ToString().ToUpperInvariant();
        if (index.Kind == IndexKind.Lookup)
        {
            string what = index.Entity == EntityKind.Node ? $"EACH labels({variable})" : $"EACH type({variable})";
            return $"CREATE {kind} INDEX {Quoted(index.Name)} FOR {(index.Entity == EntityKind.Node ? "(n)" : "()-[r]-()")} ON {what}";
        }

        string on = index.Kind == IndexKind.FullText ? $"EACH [{properties}]" : $"({properties})";
        return $"CREATE {kind} INDEX {Quoted(index.Name)} FOR {Pattern(index.Entity, index.LabelsOrTypes)} ON {on}{(index.Vector is null ? "" : $" OPTIONS {{indexConfig: {{{string.Join(",", ConfigOf(index).Select(entry => $"{Quoted(entry.Key)}: {TextOf(entry.Value)}"))}}}}}")}";
    }

    /// <summary>What a vector index was made with, by Neo4j's names in order; nothing for other kinds.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> ConfigOf(IndexDefinition index)
    {
        if (index.Vector is not { } vector) yield break;
        if (vector.Dimensions is { } dimensions) yield return KeyValuePair.Create("vector.dimensions", Value.Integer(dimensions));
        yield return KeyValuePair.Create("vector.hnsw.ef_construction", Value.Integer(vector.Candidates));
        yield return KeyValuePair.Create("vector.hnsw.m", Value.Integer(vector.Connections));
        yield return KeyValuePair.Create("vector.quantization.enabled", Value.Boolean(vector.IsQuantized));
        yield return KeyValuePair.Create("vector.similarity_function", Value.String(vector.Similarity.ToString().ToUpperInvariant()));
    }

    private static string TextOf(Value value) => value.Kind == ValueKind.Boolean ? value.AsBoolean() ? "true" : "false" : value.ToString();

    /// <summary>CREATE CONSTRAINT.</summary>
    public static string Of(ConstraintDefinition constraint)
    {
        string variable = VariableOf(constraint.Entity);
        string properties = string.Join(", ", constraint.Properties.Select(property => $"{variable}.{Quoted(property)}"));
        string demand = constraint.Kind switch
        {
            ConstraintKind.Unique => "IS UNIQUE",
            ConstraintKind.Key => constraint.Entity == EntityKind.Node ? "IS NODE KEY" : "IS RELATIONSHIP KEY",
            ConstraintKind.Exists => "IS NOT NULL",
            _ => $"IS :: {constraint.PropertyType}",
        };
        return $"CREATE CONSTRAINT {Quoted(constraint.Name)} FOR {Pattern(constraint.Entity, [constraint.LabelOrType])} REQUIRE ({properties}) {demand}";
    }

    private static string VariableOf(EntityKind entity) => entity == EntityKind.Node ? "n" : "r";

    private static string Pattern(EntityKind entity, IReadOnlyList<string> names)
    {
        string labels = string.Join('|', names.Select(Quoted));
        return entity == EntityKind.Node ? $"(n:{labels})" : $"()-[r:{labels}]-()";
    }

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
