using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Tests;

/// <summary>Random writes, made to a store and to the naive graph alike.</summary>
internal sealed class RandomGraphWork(int seed)
{
    private static readonly string[] LabelNames = ["Paper", "Method", "Task", "Entity"];
    private static readonly string[] TypeNames = ["USES", "CITES", "WROTE"];
    private static readonly string[] KeyNames = ["id", "year", "name", "score", "tags"];
    private readonly Random _random = new(seed);

    public NaiveGraph Graph { get; private set; } = new();

    public int Next(int below) => _random.Next(below);

    /// <summary>Whether transactions also commit what they did so far and go on.</summary>
    public bool CommitsParts { get; init; }

    /// <summary>A transaction of some operations with savepoints, ended one way or the other.</summary>
    public void Transaction(GraphStore store, int operations, bool mayRollBack = true)
    {
        NaiveGraph before = Graph;
        Graph = before.Copy();
        using IGraphWriter writer = store.Write();
        var savepoints = new List<(int Savepoint, NaiveGraph Graph)>();
        for (int i = 0; i < operations; i++)
        {
            switch (_random.Next(40))
            {
                case 0:
                    savepoints.Add((writer.Savepoint(), Graph.Copy()));
                    break;
                case 1 when savepoints.Count > 0:
                    int to = _random.Next(savepoints.Count);
                    writer.RollbackTo(savepoints[to].Savepoint);
                    Graph = savepoints[to].Graph.Copy();
                    savepoints.RemoveRange(to + 1, savepoints.Count - to - 1);
                    break;
                case 2 when savepoints.Count > 0:
                    writer.Release(savepoints[^1].Savepoint);
                    savepoints.RemoveAt(savepoints.Count - 1);
                    break;
                case 3:
                    Agreement.Check(Graph, writer);
                    break;
                case 4 when CommitsParts:
                    writer.CommitPart();
                    before = Graph.Copy();
                    savepoints.Clear();
                    break;
                default:
                    Operation(writer);
                    break;
            }
        }

        if (mayRollBack && _random.Next(4) == 0)
        {
            Graph = before;
            return;
        }

        writer.Commit();
    }

    public void Operation(IGraphWriter writer)
    {
        switch (_random.Next(12))
        {
            case <= 2: CreateNode(writer); break;
            case <= 5: CreateRelationship(writer); break;
            case 6: DeleteNode(writer); break;
            case 7: DeleteRelationship(writer); break;
            case 8: ChangeLabel(writer); break;
            case <= 10: SetNodeProperty(writer); break;
            default: SetRelationshipProperty(writer); break;
        }
    }

    private void CreateNode(IGraphWriter writer)
    {
        int[] labels = [.. LabelNames.Where(_ => _random.Next(3) == 0).Select(writer.Label)];
        Graph.Nodes[writer.CreateNode(labels)] = new NaiveNode([.. labels], []);
    }

    private void CreateRelationship(IGraphWriter writer)
    {
        if (Graph.Nodes.Count == 0) return;
        // The first nodes become hubs.
        long start = _random.Next(2) == 0 ? Graph.Nodes.Keys.First() : Pick(Graph.Nodes.Keys);
        long end = Pick(Graph.Nodes.Keys);
        int type = writer.RelationshipType(Pick(TypeNames));
        Graph.Relationships[writer.CreateRelationship(type, start, end)] = new NaiveRelationship(type, start, end, []);
    }

    private void DeleteNode(IGraphWriter writer)
    {
        if (Graph.Nodes.Count == 0) return;
        long node = Pick(Graph.Nodes.Keys);
        if (node == Graph.Nodes.Keys.First() && _random.Next(10) > 0) return;
        foreach (long item in Graph.Relationships.Where(item => item.Value.Start == node || item.Value.End == node).Select(item => item.Key).ToArray())
        {
            Assert.True(writer.DeleteRelationship(item));
            Graph.Relationships.Remove(item);
        }

        Assert.True(writer.DeleteNode(node));
        Assert.False(writer.DeleteNode(node));
        Graph.Nodes.Remove(node);
    }

    private void DeleteRelationship(IGraphWriter writer)
    {
        if (Graph.Relationships.Count == 0) return;
        long item = Pick(Graph.Relationships.Keys);
        RelationshipRecord record = writer.Relationship(item);
        Assert.True(writer.DeleteRelationship(item));
        Assert.False(writer.DeleteRelationship(item));
        Assert.Equal(record, writer.Relationship(item));
        Graph.Relationships.Remove(item);
    }

    private void ChangeLabel(IGraphWriter writer)
    {
        if (Graph.Nodes.Count == 0) return;
        long node = Pick(Graph.Nodes.Keys);
        int label = writer.Label(Pick(LabelNames));
        SortedSet<int> labels = Graph.Nodes[node].Labels;
        if (_random.Next(2) == 0) Assert.Equal(labels.Remove(label), writer.RemoveLabel(node, label));
        else Assert.Equal(labels.Add(label), writer.AddLabel(node, label));
    }

    private void SetNodeProperty(IGraphWriter writer)
    {
        if (Graph.Nodes.Count == 0) return;
        long node = Pick(Graph.Nodes.Keys);
        int key = writer.PropertyKey(Pick(KeyNames));
        Value value = RandomValue();
        writer.SetNodeProperty(node, key, value);
        Set(Graph.Nodes[node].Properties, key, value);
    }

    private void SetRelationshipProperty(IGraphWriter writer)
    {
        if (Graph.Relationships.Count == 0) return;
        long item = Pick(Graph.Relationships.Keys);
        int key = writer.PropertyKey(Pick(KeyNames));
        Value value = RandomValue();
        writer.SetRelationshipProperty(item, key, value);
        Set(Graph.Relationships[item].Properties, key, value);
    }

    private static void Set(SortedDictionary<int, Value> properties, int key, Value value)
    {
        if (value.IsNull) properties.Remove(key);
        else properties[key] = value;
    }

    private Value RandomValue() => _random.Next(16) switch
    {
        0 or 1 => Value.Null,
        2 => Value.Boolean(_random.Next(2) == 0),
        3 => Value.Float(_random.Next(8) / 2.0),
        4 => Value.Float(double.NaN),
        5 => Value.List(Value.String("a"), Value.String("b" + _random.Next(3))),
        6 => Value.Of(new DateValue(_random.Next(3))),
        7 => Value.Of(new PointValue(7203, _random.Next(2), 1, null)),
        8 => Value.Of(new DateTimeValue(_random.Next(2), 5, 3600, _random.Next(2) == 0 ? "Europe/Paris" : null)),
        9 => Value.Of(new DurationValue(_random.Next(2), 30, 0, 1)),
        < 13 => Value.Integer(_random.Next(8)),
        _ => Value.String("text " + _random.Next(8)),
    };

    private T Pick<T>(IReadOnlyCollection<T> items) => items.ElementAt(_random.Next(items.Count));
}
