using PaperGraph.Model.Values;

namespace PaperGraph.Storage;

/// <summary>
/// One state of a property graph: a snapshot that no later commit changes, plus, inside a write transaction, that transaction's own changes.
/// </summary>
/// <remarks>
/// Labels, relationship types and property keys are numbers here (see <see cref="INames"/>). Identities are not negative and below 2^31. A span or
/// cursor taken before a write of the same transaction stays usable and shows either state of what was written.
/// </remarks>
public interface IGraphReader
{
    /// <summary>Labels.</summary>
    INames Labels { get; }

    /// <summary>Relationship types.</summary>
    INames RelationshipTypes { get; }

    /// <summary>Property keys of nodes and relationships.</summary>
    INames PropertyKeys { get; }

    /// <summary>Number of nodes, known without a scan.</summary>
    long NodeCount { get; }

    /// <summary>Number of relationships, known without a scan.</summary>
    long RelationshipCount { get; }

    /// <summary>Number of nodes with a label, known without a scan.</summary>
    long CountNodes(int label);

    /// <summary>Number of relationships of a type, known without a scan.</summary>
    long CountRelationships(int type);

    /// <summary>Whether there is such a node.</summary>
    bool NodeExists(long node);

    /// <summary>Whether there is such a relationship.</summary>
    bool RelationshipExists(long relationship);

    /// <summary>All nodes in order of identity.</summary>
    IIdCursor ScanNodes();

    /// <summary>All nodes with a label in order of identity.</summary>
    IIdCursor ScanNodes(int label);

    /// <summary>All relationships in order of identity.</summary>
    IIdCursor ScanRelationships();

    /// <summary>All relationships of a type in order of identity.</summary>
    IIdCursor ScanRelationships(int type);

    /// <summary>Whether a node has a label. False for a node that does not exist.</summary>
    bool HasLabel(long node, int label);

    /// <summary>The labels of a node, ascending. Empty for a node that does not exist.</summary>
    ReadOnlySpan<int> LabelsOf(long node);

    /// <summary>A property of a node; null where it has none.</summary>
    Value NodeProperty(long node, int key);

    /// <summary>A property of a relationship; null where it has none.</summary>
    Value RelationshipProperty(long relationship, int key);

    /// <summary>All properties of a node, in order of key number.</summary>
    IReadOnlyList<KeyValuePair<int, Value>> NodeProperties(long node);

    /// <summary>All properties of a relationship, in order of key number.</summary>
    IReadOnlyList<KeyValuePair<int, Value>> RelationshipProperties(long relationship);

    /// <summary>Type and ends of a relationship; answers also for one that this very transaction has deleted.</summary>
    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    RelationshipRecord Relationship(long relationship);

    /// <summary>The relationships that leave a node, grouped by ascending type and in order of identity within it. A loop is in both directions.</summary>
    ReadOnlySpan<Adjacency> Outgoing(long node);

    /// <summary>The relationships of one type that leave a node.</summary>
    ReadOnlySpan<Adjacency> Outgoing(long node, int type);

    /// <summary>The relationships that reach a node, grouped by ascending type and in order of identity within it. A loop is in both directions.</summary>
    ReadOnlySpan<Adjacency> Incoming(long node);

    /// <summary>The relationships of one type that reach a node.</summary>
    ReadOnlySpan<Adjacency> Incoming(long node, int type);

    /// <summary>All indexes, those of constraints included, in order of name.</summary>
    IReadOnlyList<IndexDefinition> Indexes { get; }

    /// <summary>All constraints in order of name.</summary>
    IReadOnlyList<ConstraintDefinition> Constraints { get; }

    /// <summary>Entities whose indexed properties equal the values, one value for each property of the index.</summary>
    IIdCursor Seek(IndexDefinition index, ReadOnlySpan<Value> values);

    /// <summary>Entities by a range of a single-property range index, ascending by value; a null bound is open.</summary>
    IIdCursor SeekRange(IndexDefinition index, RangeBound? lower, RangeBound? upper);

    /// <summary>Entities whose text in a single-property range or text index starts with, ends with or contains a text.</summary>
    IIdCursor SeekText(IndexDefinition index, TextMatch match, string text);

    /// <summary>Entities that match a full-text query (words, "phrases", prefix*, AND, OR, NOT, +, -, field:word), best first, scored by BM25.</summary>
    /// <exception cref="GraphException">The query cannot be read.</exception>
    IEnumerable<(long Entity, double Score)> SearchText(IndexDefinition index, string query);

    /// <summary>Every entity of a vector index, with how like a vector its own is: from 0 to 1, the more alike the higher.</summary>
    /// <exception cref="GraphException">The index cannot hold such a vector.</exception>
    IEnumerable<(long Entity, float Score)> CompareVectors(IndexDefinition index, float[] vector);

    /// <summary>Estimated number of distinct values in an index, for the planner.</summary>
    long DistinctValues(IndexDefinition index);
}

/// <summary>The names of labels, relationship types or property keys and their numbers, which never change.</summary>
public interface INames
{
    /// <summary>Number of names; the numbers are those below it. Includes names that are no longer used.</summary>
    int Count { get; }

    /// <summary>The number of a name; -1 where there is no such name.</summary>
    int Find(string name);

    /// <summary>The name of a number.</summary>
    string this[int number] { get; }
}

/// <summary>Identities one after the other.</summary>
public interface IIdCursor
{
    /// <summary>Writes the next identities.</summary>
    /// <param name="ids">Where to.</param>
    /// <returns>How many; 0 at the end.</returns>
    int Next(Span<long> ids);
}

/// <summary>A relationship's type and ends.</summary>
/// <param name="Type">Number of the type.</param>
/// <param name="Start">Start node.</param>
/// <param name="End">End node.</param>
public readonly record struct RelationshipRecord(int Type, long Start, long End);

/// <summary>A relationship as seen from one of its nodes.</summary>
/// <param name="Type">Number of the type.</param>
/// <param name="Node">The node at the other end.</param>
/// <param name="Relationship">The relationship.</param>
public readonly record struct Adjacency(int Type, int Node, int Relationship);

/// <summary>An end of a range.</summary>
/// <param name="Value">The value.</param>
/// <param name="Inclusive">Whether the value itself belongs to the range.</param>
public readonly record struct RangeBound(Value Value, bool Inclusive);

/// <summary>Ways in which a text index matches.</summary>
public enum TextMatch
{
    /// <summary>STARTS WITH.</summary>
    StartsWith,

    /// <summary>ENDS WITH.</summary>
    EndsWith,

    /// <summary>CONTAINS.</summary>
    Contains,
}
