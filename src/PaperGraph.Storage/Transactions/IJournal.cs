using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Transactions;

/// <summary>Takes down what a write transaction does, in order, so that it can be done again.</summary>
internal interface IJournal
{
    /// <summary>How much was taken down: where <see cref="CutBack"/> can go back to.</summary>
    int Position { get; }

    void CutBack(int position);

    void CreateNode(int node, ReadOnlySpan<int> labels);

    void CreateRelationship(int relationship, int type, int start, int end);

    void DeleteNode(int node);

    void DeleteRelationship(int relationship);

    void AddLabel(int node, int label);

    void RemoveLabel(int node, int label);

    void SetProperty(EntityKind kind, int id, int key, Value value);

    void CreateIndex(IndexDefinition index);

    void DropIndex(string name);

    void CreateConstraint(ConstraintDefinition constraint);

    void DropConstraint(string name);
}
