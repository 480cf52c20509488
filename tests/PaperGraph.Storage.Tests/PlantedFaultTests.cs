using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Tests;

/// <summary>The check finds each kind of fault that is put into a state behind the store's back.</summary>
public sealed class PlantedFaultTests
{
    private const int Paper = 0;

    public static TheoryData<string, string> Faults => new()
    {
        { "label set gone", "but the count says" },
        { "label set unknown", "which is not there" },
        { "node beyond", "an identity that was not given out" },
        { "node gone", "but has relationships" },
        { "label scan", "is missing from the scan of label" },
        { "label scan has more", "nodes of label" },
        { "type changed", "is not what the relationship says" },
        { "type unknown", "which is not there" },
        { "type scan", "is missing from the scan of type" },
        { "end gone", "ends at node" },
        { "start changed", "is not what the relationship says" },
        { "outgoing missing", "outgoing relationships of" },
        { "incoming missing", "incoming relationships of" },
        { "outgoing twice", "out of order" },
        { "indexed value", "does not agree with the graph" },
        { "indexed text", "does not agree with the graph" },
        { "unique value", "is broken" },
        { "value needed", "is broken" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found(string fault, string told)
    {
        GraphState state = Sound();
        Assert.Empty(StoreCheck.Run(state));
        Plant(state, fault);
        IReadOnlyList<string> problems = StoreCheck.Run(state);
        Assert.Contains(problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }

    private static void Plant(GraphState state, string fault)
    {
        NodePage nodes = state.Nodes.Page(0)!;
        RelationshipPage relationships = state.Relationships.Page(0)!;
        int year = state.Catalogue.Keys.Find("year");
        switch (fault)
        {
            case "label set gone": nodes.LabelSets[1] = 0; break;
            case "label set unknown": nodes.LabelSets[1] = 77; break;
            case "node beyond": nodes.LabelSets[200] = nodes.LabelSets[0]; break;
            case "node gone": nodes.LabelSets[0] = -1; break;
            case "label scan": state.Labelled.Own(Paper, state.Epoch).Remove(2); break;
            case "label scan has more": state.Labelled.Own(Paper, state.Epoch).Add(150); break;
            case "type changed": relationships.Types[0] ^= 1; break;
            case "type unknown": relationships.Types[0] = 9; break;
            case "type scan": state.Typed.Own(relationships.Types[0], state.Epoch).Remove(0); break;
            case "end gone": relationships.Ends[0] = 199; break;
            case "start changed": relationships.Starts[0] = 3; break;
            case "outgoing missing": nodes.Out.Remove(0, relationships.Types[0], 0, state.Epoch); break;
            case "incoming missing": nodes.In.Remove(1, relationships.Types[0], 0, state.Epoch); break;
            case "outgoing twice": nodes.Out.Add(0, new Adjacency(relationships.Types[0], 1, 0), state.Epoch); break;
            case "indexed value": nodes.SetProperty(4, year, Value.Integer(7)); break;
            case "indexed text": nodes.SetProperty(4, state.Catalogue.Keys.Find("title"), Value.String("another word")); break;
            case "unique value": nodes.SetProperty(4, state.Catalogue.Keys.Find("id"), Value.String("p5")); break;
            case "value needed": nodes.SetProperty(4, year, default); break;
            default: throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault.");
        }
    }

    /// <summary>Ten papers in a ring of two types of relationships, with an index and a constraint of each kind.</summary>
    private static GraphState Sound()
    {
        using var store = GraphStore.InMemory();
        using (IGraphWriter writer = store.Write())
        {
            for (int i = 0; i < 10; i++)
            {
                long node = writer.CreateNode([writer.Label("Paper")]);
                writer.SetNodeProperty(node, writer.PropertyKey("id"), Value.String("p" + i));
                writer.SetNodeProperty(node, writer.PropertyKey("year"), Value.Integer(2000 + i));
                writer.SetNodeProperty(node, writer.PropertyKey("title"), Value.String("title " + i));
            }

            for (int i = 0; i < 10; i++) writer.CreateRelationship(writer.RelationshipType(i % 2 == 0 ? "CITES" : "USES"), i, (i + 1) % 10);
            writer.CreateIndex(new IndexDefinition("year", IndexKind.Range, EntityKind.Node, ["Paper"], ["year"], null));
            writer.CreateIndex(new IndexDefinition("words", IndexKind.FullText, EntityKind.Node, ["Paper"], ["title"], null));
            writer.CreateConstraint(new ConstraintDefinition("id", ConstraintKind.Unique, EntityKind.Node, "Paper", ["id"], null));
            writer.CreateConstraint(new ConstraintDefinition("has_year", ConstraintKind.Exists, EntityKind.Node, "Paper", ["year"], null));
            writer.Commit();
        }

        using var reader = (Transactions.ReadTransaction)store.BeginRead();
        return reader.State;
    }
}
