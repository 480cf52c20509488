namespace PaperGraph.Storage;

/// <summary>Whether something is about nodes or relationships.</summary>
public enum EntityKind
{
    /// <summary>Nodes.</summary>
    Node,

    /// <summary>Relationships.</summary>
    Relationship,
}

/// <summary>Kinds of indexes.</summary>
public enum IndexKind
{
    /// <summary>Ordered by value: equality, ranges, prefixes.</summary>
    Range,

    /// <summary>Texts: CONTAINS and ENDS WITH.</summary>
    Text,

    /// <summary>Words, scored.</summary>
    FullText,

    /// <summary>Points.</summary>
    Point,

    /// <summary>By label or type; always there.</summary>
    Lookup,

    /// <summary>Vectors, by how alike they are.</summary>
    Vector,
}

/// <summary>Ways to tell how alike two vectors are.</summary>
public enum VectorSimilarity
{
    /// <summary>By the angle between them: (1 + cosine) / 2.</summary>
    Cosine,

    /// <summary>By their distance: 1 / (1 + distance²).</summary>
    Euclidean,
}

/// <summary>How a vector index was made.</summary>
/// <param name="Dimensions">Numbers of each vector; null: any.</param>
/// <param name="Similarity">How vectors are compared.</param>
/// <param name="Connections">vector.hnsw.m of Neo4j, which is kept but changes nothing here: all vectors are compared.</param>
/// <param name="Candidates">vector.hnsw.ef_construction of Neo4j, likewise.</param>
/// <param name="IsQuantized">vector.quantization.enabled of Neo4j, likewise.</param>
public sealed record VectorConfig(int? Dimensions, VectorSimilarity Similarity, int Connections = 16, int Candidates = 100, bool IsQuantized = true);

/// <summary>An index.</summary>
/// <param name="Name">Unique among indexes and constraints.</param>
/// <param name="Kind">What it is good for.</param>
/// <param name="Entity">Nodes or relationships.</param>
/// <param name="LabelsOrTypes">Labels or types; several for full text only, none for lookup.</param>
/// <param name="Properties">Property keys in order; none for lookup.</param>
/// <param name="OwningConstraint">The constraint it serves; null where there is none.</param>
public sealed record IndexDefinition(
    string Name, IndexKind Kind, EntityKind Entity, IReadOnlyList<string> LabelsOrTypes, IReadOnlyList<string> Properties, string? OwningConstraint)
{
    /// <summary>How a vector index was made; null for other kinds.</summary>
    public VectorConfig? Vector { get; init; }
}

/// <summary>Kinds of constraints.</summary>
public enum ConstraintKind
{
    /// <summary>No two entities with the same values.</summary>
    Unique,

    /// <summary>The properties exist and no two entities have the same values.</summary>
    Key,

    /// <summary>The property exists.</summary>
    Exists,

    /// <summary>The property, where it exists, is of a type.</summary>
    Type,
}

/// <summary>A constraint.</summary>
/// <param name="Name">Unique among indexes and constraints.</param>
/// <param name="Kind">What it demands.</param>
/// <param name="Entity">Nodes or relationships.</param>
/// <param name="LabelOrType">The label or type.</param>
/// <param name="Properties">Property keys in order.</param>
/// <param name="PropertyType">The type's name as Cypher writes it, such as STRING or LIST&lt;INTEGER NOT NULL>; null for other kinds.</param>
public sealed record ConstraintDefinition(
    string Name, ConstraintKind Kind, EntityKind Entity, string LabelOrType, IReadOnlyList<string> Properties, string? PropertyType);
