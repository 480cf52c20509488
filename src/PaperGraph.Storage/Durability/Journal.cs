using PaperGraph.Model.Values;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Durability;

/// <summary>A transaction's operations as the log will hold them.</summary>
internal sealed class Journal : IJournal
{
    private readonly ByteBuffer _buffer = new();

    public int Position => _buffer.Position;

    public ReadOnlySpan<byte> Written => _buffer.Written;

    public void CutBack(int position) => _buffer.CutBack(position);

    public void CreateNode(int node, ReadOnlySpan<int> labels)
    {
        Begin(Operation.CreateNode, node);
        _buffer.Count(labels.Length);
        foreach (int label in labels) _buffer.Count(label);
    }

    public void CreateRelationship(int relationship, int type, int start, int end)
    {
        Begin(Operation.CreateRelationship, relationship);
        _buffer.Count(type);
        _buffer.Count(start);
        _buffer.Count(end);
    }

    public void DeleteNode(int node) => Begin(Operation.DeleteNode, node);

    public void DeleteRelationship(int relationship) => Begin(Operation.DeleteRelationship, relationship);

    public void AddLabel(int node, int label)
    {
        Begin(Operation.AddLabel, node);
        _buffer.Count(label);
    }

    public void RemoveLabel(int node, int label)
    {
        Begin(Operation.RemoveLabel, node);
        _buffer.Count(label);
    }

    public void SetProperty(EntityKind kind, int id, int key, Value value)
    {
        Begin(kind == EntityKind.Node ? Operation.SetNodeProperty : Operation.SetRelationshipProperty, id);
        _buffer.Count(key);
        _buffer.Value(value);
    }

    public void CreateIndex(IndexDefinition index)
    {
        _buffer.Byte((byte)Operation.CreateIndex);
        SchemaCodec.Write(_buffer, index);
    }

    public void DropIndex(string name)
    {
        _buffer.Byte((byte)Operation.DropIndex);
        _buffer.Text(name);
    }

    public void CreateConstraint(ConstraintDefinition constraint)
    {
        _buffer.Byte((byte)Operation.CreateConstraint);
        SchemaCodec.Write(_buffer, constraint);
    }

    public void DropConstraint(string name)
    {
        _buffer.Byte((byte)Operation.DropConstraint);
        _buffer.Text(name);
    }

    private void Begin(Operation operation, int id)
    {
        _buffer.Byte((byte)operation);
        _buffer.Count(id);
    }
}
