using PaperGraph.Model.Values;
using PaperGraph.Storage.Durability;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>The one write transaction of a store.</summary>
internal sealed class WriteTransaction : GraphReader, IGraphWriter
{
    private readonly IWriterHome _home;
    private readonly IJournal? _journal;
    private readonly List<(GraphState State, int Journal)?> _savepoints = [];
    private readonly Dictionary<int, RelationshipRecord> _deletedRelationships = [];
    private readonly TouchedEntities _touched = new();
    private GraphState _basis;
    private bool _ended;

    public WriteTransaction(IWriterHome home, GraphState committed, IJournal? journal)
        : base(committed.Fork(home.NextEpoch())) => (_home, _basis, _journal) = (home, committed, journal);

    /// <summary>What it does; null where nothing is taken down.</summary>
    public IJournal? Journal => _journal;

    public override RelationshipRecord Relationship(long relationship)
    {
        RelationshipRecord record = State.Relationship(relationship);
        if (record.Type >= 0) return record;
        return _deletedRelationships.TryGetValue((int)relationship, out record) ? record : base.Relationship(relationship);
    }

    public void Commit()
    {
        RequireOpen();
        CommitChecks.Run(State, _touched);
        CommitTicket ticket = _home.Commit(this, _basis, State);
        End();
        _home.Settle(ticket);
    }

    public void CommitPart()
    {
        RequireOpen();
        CommitChecks.Run(State, _touched);
        _home.Settle(_home.Commit(this, _basis, State));
        _basis = _home.Tip;
        State = State.Fork(_home.NextEpoch());
        _journal?.CutBack(0);
        _savepoints.Clear();
        _deletedRelationships.Clear();
        _touched.Clear();
    }

    public void Dispose()
    {
        if (!_ended) End();
    }

    public int Savepoint()
    {
        RequireOpen();
        _savepoints.Add((State, _journal?.Position ?? 0));
        State = State.Fork(_home.NextEpoch());
        return _savepoints.Count - 1;
    }

    public void RollbackTo(int savepoint)
    {
        RequireOpen();
        (GraphState state, int journal) = SavepointOf(savepoint);
        State = state.Fork(_home.NextEpoch());
        _journal?.CutBack(journal);
        _savepoints.RemoveRange(savepoint + 1, _savepoints.Count - savepoint - 1);
    }

    public void Release(int savepoint)
    {
        RequireOpen();
        SavepointOf(savepoint);
        _savepoints[savepoint] = null;
        while (_savepoints is [.., null]) _savepoints.RemoveAt(_savepoints.Count - 1);
    }

    public int Label(string name) => State.Catalogue.Labels.FindOrAdd(Named(name, "A label"));

    public int RelationshipType(string name) => State.Catalogue.Types.FindOrAdd(Named(name, "A relationship type"));

    public int PropertyKey(string name) => State.Catalogue.Keys.FindOrAdd(Named(name, "A property key"));

    public long CreateNode(ReadOnlySpan<int> labels)
    {
        RequireOpen();
        foreach (int label in labels) RequireName(State.Catalogue.Labels, label, nameof(labels));
        int node = State.CreateNode(labels);
        if (State.Schema.HasDeferred) _touched.Node(node);
        _journal?.CreateNode(node, labels);
        return node;
    }

    public long CreateRelationship(int type, long start, long end)
    {
        RequireOpen();
        RequireName(State.Catalogue.Types, type, nameof(type));
        RequireNode(start);
        RequireNode(end);
        int relationship = State.CreateRelationship(type, (int)start, (int)end);
        if (State.Schema.HasDeferred) _touched.Relationship(relationship);
        _journal?.CreateRelationship(relationship, type, (int)start, (int)end);
        return relationship;
    }

    public bool DeleteNode(long node)
    {
        RequireOpen();
        if (!State.NodeExists(node)) return false;
        State.DeleteNode((int)node);
        _touched.Deleted((int)node);
        _journal?.DeleteNode((int)node);
        return true;
    }

    public bool DeleteRelationship(long relationship)
    {
        RequireOpen();
        if (!State.RelationshipExists(relationship)) return false;
        _deletedRelationships[(int)relationship] = State.Relationship(relationship);
        State.DeleteRelationship((int)relationship);
        _journal?.DeleteRelationship((int)relationship);
        return true;
    }

    public bool AddLabel(long node, int label)
    {
        RequireOpen();
        RequireNode(node);
        RequireName(State.Catalogue.Labels, label, nameof(label));
        if (State.LabelsOf(node).Contains(label)) return false;
        UniquenessChecks.BeforeLabel(State, (int)node, label);
        State.AddLabel((int)node, label);
        if (State.Schema.HasDeferred) _touched.Node((int)node);
        _journal?.AddLabel((int)node, label);
        return true;
    }

    public bool RemoveLabel(long node, int label)
    {
        RequireOpen();
        RequireNode(node);
        if (!State.LabelsOf(node).Contains(label)) return false;
        State.RemoveLabel((int)node, label);
        _journal?.RemoveLabel((int)node, label);
        return true;
    }

    public void SetNodeProperty(long node, int key, Value value)
    {
        RequireOpen();
        RequireNode(node);
        RequireName(State.Catalogue.Keys, key, nameof(key));
        value = PropertyValues.Storable(value);
        if (value.IsNull && State.NodeProperty(node, key).IsNull) return;
        UniquenessChecks.BeforeNodeProperty(State, (int)node, key, value);
        State.SetNodeProperty((int)node, key, value);
        if (State.Schema.HasDeferred) _touched.Node((int)node);
        _journal?.SetProperty(EntityKind.Node, (int)node, key, value);
    }

    public void SetRelationshipProperty(long relationship, int key, Value value)
    {
        RequireOpen();
        if (!State.RelationshipExists(relationship)) throw new GraphException($"There is no relationship {relationship}.");
        RequireName(State.Catalogue.Keys, key, nameof(key));
        value = PropertyValues.Storable(value);
        if (value.IsNull && State.RelationshipProperty(relationship, key).IsNull) return;
        UniquenessChecks.BeforeRelationshipProperty(State, (int)relationship, key, value);
        State.SetRelationshipProperty((int)relationship, key, value);
        if (State.Schema.HasDeferred) _touched.Relationship((int)relationship);
        _journal?.SetProperty(EntityKind.Relationship, (int)relationship, key, value);
    }

    public void CreateIndex(IndexDefinition index)
    {
        RequireOpen();
        SchemaCommands.CreateIndex(State, index);
        _journal?.CreateIndex(index);
    }

    public void DropIndex(string name)
    {
        RequireOpen();
        SchemaCommands.DropIndex(State, name);
        _journal?.DropIndex(name);
    }

    public void CreateConstraint(ConstraintDefinition constraint)
    {
        RequireOpen();
        SchemaCommands.CreateConstraint(State, constraint);
        _journal?.CreateConstraint(constraint);
    }

    public void DropConstraint(string name)
    {
        RequireOpen();
        SchemaCommands.DropConstraint(State, name);
        _journal?.DropConstraint(name);
    }

    private void End()
    {
        _ended = true;
        _home.Ended(this);
    }

    private void RequireOpen()
    {
        if (_ended) throw new InvalidOperationException("The transaction has ended.");
    }

    private void RequireNode(long node)
    {
        if (!State.NodeExists(node)) throw new GraphException($"There is no node {node}.");
    }

    private (GraphState State, int Journal) SavepointOf(int savepoint) =>
        savepoint >= 0 && savepoint < _savepoints.Count && _savepoints[savepoint] is { } found
            ? found
            : throw new ArgumentOutOfRangeException(nameof(savepoint), savepoint, "The transaction has no such savepoint.");

    private static string Named(string name, string what) =>
        name.Length > 0 ? name : throw new GraphException($"{what} cannot have an empty name.");

    private static void RequireName(Names names, int number, string parameter)
    {
        if ((uint)number >= (uint)names.Count) throw new ArgumentOutOfRangeException(parameter, number, "There is no name of this number.");
    }
}
