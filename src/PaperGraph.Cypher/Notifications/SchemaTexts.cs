using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>Indexes and constraints as notifications write them, in Neo4j's form.</summary>
internal static class SchemaTexts
{
    /// <summary>Such as RANGE INDEX name FOR (e:Paper) ON (e.id).</summary>
    public static string Of(IndexDefinition index, string? name, string condition = "")
    {
        string properties = string.Join(", ", index.Properties.Select(property => $"e.{Quoted(property)}"));
        string pattern = index.Kind == IndexKind.Lookup ? index.Entity == EntityKind.Node ? "(e)" : "()-[e]-()" : Pattern(index.Entity, index.LabelsOrTypes);
        string on = index.Kind switch
        {
            IndexKind.Lookup => index.Entity == EntityKind.Node ? "EACH labels(e)" : "EACH type(e)",
            IndexKind.FullText => $"EACH [{properties}]",
            _ => $"({properties})",
        };
        return $"{index.Kind.ToString().ToUpperInvariant()} INDEX {Named(name)}{condition}FOR {pattern} ON {on}";
    }

    /// <summary>Such as CONSTRAINT name FOR (e:Paper) REQUIRE (e.id) IS UNIQUE.</summary>
    public static string Of(ConstraintDefinition constraint, string? name, string condition = "")
    {
        string properties = string.Join(", ", constraint.Properties.Select(property => $"e.{Quoted(property)}"));
        string demand = constraint.Kind switch
        {
            ConstraintKind.Unique => "IS UNIQUE",
            ConstraintKind.Key => constraint.Entity == EntityKind.Node ? "IS NODE KEY" : "IS RELATIONSHIP KEY",
            ConstraintKind.Exists => "IS NOT NULL",
            _ => $"IS :: {constraint.PropertyType}",
        };
        return $"CONSTRAINT {Named(name)}{condition}FOR {Pattern(constraint.Entity, [constraint.LabelOrType])} REQUIRE ({properties}) {demand}";
    }

    /// <summary>A name, in back-ticks where it needs them.</summary>
    public static string Quoted(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Named(string? name) => name is null ? "" : Quoted(name) + " ";

    private static string Pattern(EntityKind entity, IReadOnlyList<string> names)
    {
        string labels = string.Join('|', names.Select(Quoted));
        return entity == EntityKind.Node ? $"(e:{labels})" : $"()-[e:{labels}]-()";
    }
}
