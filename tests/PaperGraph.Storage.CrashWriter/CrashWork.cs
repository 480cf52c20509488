using PaperGraph.Model;
using PaperGraph.Model.Values;

namespace PaperGraph.Storage.CrashWriter;

/// <summary>Transactions whose content follows from their number, so that a test knows what a store must hold after any of them.</summary>
public static class CrashWork
{
    /// <summary>Snapshots come often, so that kills fall into them.</summary>
    public static StoreOptions Options => new() { CheckpointBytes = 20_000 };

    /// <summary>Replaces a folder's store by a graph whose every node bears a number.</summary>
    public static void Load(string folder, int number) => GraphStore.BulkLoad(
        folder,
        Enumerable.Range(0, 600 + number).Select(i => new GraphNode(["Step"], "n" + i, new Dictionary<string, object> { ["number"] = (long)number })),
        Enumerable.Range(0, 3000).Select(i => new GraphRelationship(
            "OF", new NodeReference("Step", "n" + (i % 600)), new NodeReference("Step", "n" + (i * 7 % 600)), new Dictionary<string, object> { ["number"] = (long)number })));

    /// <summary>Does the transaction of a number, from 1 on, and commits it.</summary>
    public static void Run(GraphStore store, long number)
    {
        using IGraphWriter writer = store.BeginWrite();
        if (number == 1)
        {
            writer.CreateConstraint(new ConstraintDefinition("number", ConstraintKind.Unique, EntityKind.Node, "Step", ["number"], null));
            writer.SetNodeProperty(writer.CreateNode([writer.Label("Counter")]), writer.PropertyKey("last"), Value.Integer(0));
        }

        int key = writer.PropertyKey("number");
        long node = writer.CreateNode([writer.Label("Step")]);
        writer.SetNodeProperty(node, key, Value.Integer(number));
        writer.SetNodeProperty(node, writer.PropertyKey("text"), Value.String("step " + number + new string('x', (int)(number * 37 % 300))));
        long relationship = writer.CreateRelationship(writer.RelationshipType("OF" + (number % 3)), node, 0);
        writer.SetRelationshipProperty(relationship, key, Value.Float(number / 2.0));
        writer.SetNodeProperty(0, writer.PropertyKey("last"), Value.Integer(number));
        if (number % 5 == 0)
        {
            int savepoint = writer.Savepoint();
            writer.DeleteNode(writer.CreateNode([writer.Label("Undone")]));
            writer.CreateNode([]);
            writer.RollbackTo(savepoint);
        }

        if (number % 7 == 0)
        {
            Adjacency gone = writer.Incoming(0)[(int)(number % writer.Incoming(0).Length)];
            writer.DeleteRelationship(gone.Relationship);
            writer.DeleteNode(gone.Node);
        }

        writer.Commit();
    }
}
