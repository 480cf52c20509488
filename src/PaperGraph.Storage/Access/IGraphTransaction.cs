using PaperGraph.Model.Values;

namespace PaperGraph.Storage;

/// <summary>A transaction. Disposing one that was not committed rolls it back.</summary>
public interface IGraphTransaction : IGraphReader, IDisposable
{
    /// <summary>Makes the changes durable and visible to transactions that begin afterwards.</summary>
    /// <exception cref="ConstraintException">A constraint does not hold; nothing was changed.</exception>
    /// <exception cref="GraphException">They could not be written; nothing was changed.</exception>
    void Commit();
}

/// <summary>A transaction that may write; there is one at a time.</summary>
public interface IGraphWriter : IGraphTransaction
{
    /// <summary>A point to which <see cref="RollbackTo"/> goes back: how a statement that fails leaves no trace.</summary>
    int Savepoint();

    /// <summary>Undoes all changes since a savepoint.</summary>
    void RollbackTo(int savepoint);

    /// <summary>
    /// Forgets a savepoint, keeping what was done since: what it held of older states is free again. A long transaction of many statements
    /// releases each statement's savepoint at its end.
    /// </summary>
    void Release(int savepoint);

    /// <summary>Makes all changes so far durable and visible to others, and goes on; no other writer comes in between, and savepoints are forgotten.</summary>
    /// <exception cref="ConstraintException">A constraint does not hold; nothing was made durable.</exception>
    /// <exception cref="StoreException">The changes could not be written.</exception>
    void CommitPart();

    /// <summary>The number of a label, which is made where missing.</summary>
    int Label(string name);

    /// <summary>The number of a relationship type, which is made where missing.</summary>
    int RelationshipType(string name);

    /// <summary>The number of a property key, which is made where missing.</summary>
    int PropertyKey(string name);

    /// <summary>Makes a node.</summary>
    /// <returns>Its identity.</returns>
    long CreateNode(ReadOnlySpan<int> labels);

    /// <summary>Makes a relationship between existing nodes.</summary>
    /// <returns>Its identity.</returns>
    long CreateRelationship(int type, long start, long end);

    /// <summary>Deletes a node; that it has no relationships left is checked at commit.</summary>
    /// <returns>Whether it was there.</returns>
    bool DeleteNode(long node);

    /// <summary>Deletes a relationship.</summary>
    /// <returns>Whether it was there.</returns>
    bool DeleteRelationship(long relationship);

    /// <summary>Adds a label to a node.</summary>
    /// <returns>Whether the node did not have it.</returns>
    /// <exception cref="ConstraintException">A uniqueness constraint forbids it.</exception>
    bool AddLabel(long node, int label);

    /// <summary>Takes a label from a node.</summary>
    /// <returns>Whether the node had it.</returns>
    bool RemoveLabel(long node, int label);

    /// <summary>Sets a property of a node; null removes it.</summary>
    /// <exception cref="ConstraintException">A uniqueness constraint forbids it.</exception>
    /// <exception cref="GraphException">The value cannot be a property: a map, an entity, a list of mixed types or with nulls.</exception>
    void SetNodeProperty(long node, int key, Value value);

    /// <summary>Sets a property of a relationship; null removes it.</summary>
    /// <exception cref="ConstraintException">A uniqueness constraint forbids it.</exception>
    /// <exception cref="GraphException">The value cannot be a property: a map, an entity, a list of mixed types or with nulls.</exception>
    void SetRelationshipProperty(long relationship, int key, Value value);

    /// <summary>Makes an index and fills it.</summary>
    /// <exception cref="SchemaException">There is one of that name or of the same schema, or the definition makes no sense.</exception>
    void CreateIndex(IndexDefinition index);

    /// <summary>Drops an index.</summary>
    /// <exception cref="SchemaException">There is none of that name, or a constraint owns it.</exception>
    void DropIndex(string name);

    /// <summary>Makes a constraint, with its index where it has one.</summary>
    /// <exception cref="SchemaException">There is one of that name or of the same schema.</exception>
    /// <exception cref="ConstraintException">What is in the graph already breaks it.</exception>
    void CreateConstraint(ConstraintDefinition constraint);

    /// <summary>Drops a constraint and its index.</summary>
    /// <exception cref="SchemaException">There is none of that name.</exception>
    void DropConstraint(string name);
}
