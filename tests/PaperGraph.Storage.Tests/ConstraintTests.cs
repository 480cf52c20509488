using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Tests;

public sealed class ConstraintTests
{
    [Fact]
    public void A_second_entity_with_the_same_value_is_refused_at_once_and_by_name()
    {
        using GraphStore store = WithConstraint(ConstraintKind.Unique, ["id"]);
        using IGraphWriter writer = store.Write();
        int id = writer.PropertyKey("id");
        int label = writer.Label("Paper");
        writer.SetNodeProperty(writer.CreateNode([label]), id, Value.String("x"));
        long second = writer.CreateNode([label]);
        ConstraintException fault = Assert.Throws<ConstraintException>(() => writer.SetNodeProperty(second, id, Value.String("x")));
        Assert.Equal("Node(0) already exists with label `Paper` and property `id` = 'x'", fault.Message);
        Assert.True(writer.NodeProperty(second, id).IsNull);
        long third = writer.CreateNode([]);
        writer.SetNodeProperty(third, id, Value.String("x"));
        Assert.Throws<ConstraintException>(() => writer.AddLabel(third, label));
        writer.DeleteNode(0);
        Assert.True(writer.AddLabel(third, label));
        writer.Commit();
    }

    [Fact]
    public void A_constraint_of_several_properties_compares_them_together()
    {
        using GraphStore store = WithConstraint(ConstraintKind.Unique, ["a", "b"]);
        using IGraphWriter writer = store.Write();
        int label = writer.Label("Paper");
        (int a, int b) = (writer.PropertyKey("a"), writer.PropertyKey("b"));
        for (int i = 0; i < 3; i++)
        {
            long node = writer.CreateNode([label]);
            writer.SetNodeProperty(node, a, Value.Integer(1));
            writer.SetNodeProperty(node, b, Value.Integer(i));
        }

        ConstraintException fault = Assert.Throws<ConstraintException>(() => writer.SetNodeProperty(2, b, Value.Float(1)));
        Assert.Equal("Node(1) already exists with label `Paper` and properties `a` = 1, `b` = 1.0", fault.Message);
    }

    [Fact]
    public void Existence_key_and_type_are_checked_at_commit()
    {
        foreach (ConstraintKind kind in new[] { ConstraintKind.Exists, ConstraintKind.Key, ConstraintKind.Type })
        {
            using GraphStore store = WithConstraint(kind, ["id"]);
            using (IGraphWriter writer = store.Write())
            {
                long node = writer.CreateNode([writer.Label("Paper")]);
                if (kind == ConstraintKind.Type) writer.SetNodeProperty(node, writer.PropertyKey("id"), Value.String("x"));
                Assert.Throws<ConstraintException>(writer.Commit);
            }

            using IGraphTransaction reader = store.BeginRead();
            Assert.Equal(0, reader.NodeCount);
        }
    }

    [Fact]
    public void A_constraint_that_the_graph_breaks_is_not_made()
    {
        using var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        for (int i = 0; i < 2; i++) writer.SetNodeProperty(writer.CreateNode([writer.Label("Paper")]), writer.PropertyKey("id"), Value.Integer(1));
        Assert.IsType<ConstraintException>(Assert.Throws<SchemaException>(
            () => writer.CreateConstraint(new ConstraintDefinition("u", ConstraintKind.Unique, EntityKind.Node, "Paper", ["id"], null))).InnerException);
        Assert.IsType<ConstraintException>(Assert.Throws<SchemaException>(
            () => writer.CreateConstraint(new ConstraintDefinition("e", ConstraintKind.Exists, EntityKind.Node, "Paper", ["name"], null))).InnerException);
        Assert.Empty(writer.Indexes);
        Assert.Empty(writer.Constraints);
    }

    [Fact]
    public void Names_and_schemas_are_taken_once()
    {
        using GraphStore store = WithConstraint(ConstraintKind.Unique, ["id"]);
        using IGraphWriter writer = store.Write();
        Assert.Equal(SchemaFault.ConstraintNameTaken, Fault(() => writer.CreateIndex(Index("c", "Paper", "x"))));
        Assert.Equal(SchemaFault.ConstraintExists, Fault(() => writer.CreateIndex(Index("i", "Paper", "id"))));
        Assert.Equal(SchemaFault.OwnedByConstraint, Fault(() => writer.DropIndex("c")));
        Assert.Equal(SchemaFault.IndexNotFound, Fault(() => writer.DropIndex("none")));
        Assert.Equal(SchemaFault.ConstraintNotFound, Fault(() => writer.DropConstraint("none")));
        Assert.Equal(SchemaFault.Invalid, Fault(() => writer.CreateIndex(Index("i", "Paper", "a", "a"))));
        Assert.Equal(
            SchemaFault.Invalid,
            Fault(() => writer.CreateConstraint(new ConstraintDefinition("t", ConstraintKind.Type, EntityKind.Node, "Paper", ["x"], "MAP"))));
        writer.DropConstraint("c");
        Assert.Empty(writer.Indexes);
        static SchemaFault Fault(Action action) => Assert.Throws<SchemaException>(action).Reason;
    }

    [Fact]
    public void Integers_beyond_the_precision_of_floats_are_told_apart()
    {
        using GraphStore store = WithConstraint(ConstraintKind.Unique, ["id"]);
        using IGraphWriter writer = store.Write();
        int label = writer.Label("Paper");
        int id = writer.PropertyKey("id");
        writer.SetNodeProperty(writer.CreateNode([label]), id, Value.Integer(9_007_199_254_740_993));
        writer.SetNodeProperty(writer.CreateNode([label]), id, Value.Float(9_007_199_254_740_992));
        Assert.Throws<ConstraintException>(() => writer.SetNodeProperty(writer.CreateNode([label]), id, Value.Integer(9_007_199_254_740_992)));
    }

    private static IndexDefinition Index(string name, string label, params string[] properties) =>
        new(name, IndexKind.Range, EntityKind.Node, [label], properties, null);

    private static GraphStore WithConstraint(ConstraintKind kind, string[] properties)
    {
        var store = GraphStore.InMemory();
        using IGraphWriter writer = store.Write();
        writer.CreateConstraint(
            new ConstraintDefinition("c", kind, EntityKind.Node, "Paper", properties, kind == ConstraintKind.Type ? "INTEGER | LIST<FLOAT NOT NULL>" : null));
        writer.Commit();
        return store;
    }
}
