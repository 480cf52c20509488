// Nullability of values is left open, as in Neo4j.Driver.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>A node or relationship as it was when the query ran.</summary>
public interface IEntity
{
    /// <summary>The value of a property.</summary>
    /// <exception cref="KeyNotFoundException">It has no such property.</exception>
    object this[string key] { get; }

    /// <summary>All properties by name.</summary>
    IReadOnlyDictionary<string, object> Properties { get; }

    /// <summary>The number of the entity in the store, which another may get after it is deleted.</summary>
    [Obsolete("Replaced with ElementId")]
    long Id { get; }

    /// <summary>The identifier of the entity within the database; from servers older than 5 the number as text.</summary>
    string ElementId { get; }

    /// <summary>The value of a property as a <typeparamref name="T"/>.</summary>
    T Get<T>(string key);

    /// <summary>The value of a property as a <typeparamref name="T"/>; false where it has no such property.</summary>
    bool TryGet<T>(string key, out T value);
}

/// <summary>A node.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>Its labels.</summary>
    IReadOnlyList<string> Labels { get; }
}

/// <summary>A relationship.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>Its type.</summary>
    string Type { get; }

    /// <summary>The number of the node it leaves.</summary>
    [Obsolete("Replaced with StartNodeElementId")]
    long StartNodeId { get; }

    /// <summary>The number of the node it enters.</summary>
    [Obsolete("Replaced with EndNodeElementId")]
    long EndNodeId { get; }

    /// <summary>The identifier of the node it leaves.</summary>
    string StartNodeElementId { get; }

    /// <summary>The identifier of the node it enters.</summary>
    string EndNodeElementId { get; }
}

/// <summary>A walk along relationships, in whichever direction each points.</summary>
public interface IPath : IEquatable<IPath>
{
    /// <summary>The first node.</summary>
    INode Start { get; }

    /// <summary>The last node.</summary>
    INode End { get; }

    /// <summary>The nodes in order; one more than relationships.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>The relationships in order.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
