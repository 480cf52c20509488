using PaperGraph.Model;
using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Loading;

/// <summary>
/// Builds a whole state from nodes and relationships: nodes are filled in by one worker, relationships by several, each of which makes whole pages
/// of its own; adjacency and indexes are made at the end.
/// </summary>
internal sealed class GraphBuilder
{
    // Whole pages, so that no two workers write to one.
    public const int BatchSize = 2 * RecordPage.Size;
    private const int MostWorkers = 8;

    private readonly Catalogue _catalogue = new();
    private readonly GraphState _state;
    private readonly Dictionary<string, NodeIds> _nodesByLabel = new(StringComparer.Ordinal);
    private readonly Lock _putting = new();

    private GraphBuilder() => _state = new GraphState(_catalogue) { Version = 1 };

    /// <summary>Builds a state.</summary>
    /// <exception cref="GraphException">A node comes twice, a relationship's end is missing, a property's value is none, or a constraint does not hold.</exception>
    public static GraphState Build(
        IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships, GraphSchema schema, CancellationToken cancellation)
    {
        var builder = new GraphBuilder();
        int nodeCount = Batches.Run(nodes, BatchSize, 1, _ => new NodeFiller(builder._catalogue, builder._nodesByLabel, builder.Put).Fill, cancellation);
        int workers = Math.Min(MostWorkers, Environment.ProcessorCount);
        int relationshipCount = Batches.Run(
            relationships,
            BatchSize,
            workers,
            batches => new RelationshipFiller(builder._catalogue, builder._nodesByLabel, batches, builder.Put).Fill,
            cancellation);
        GraphState state = builder._state;
        state.Complete(nodeCount, relationshipCount);
        cancellation.ThrowIfCancellationRequested();
        SchemaCommands.CreateAll(state, schema.Constraints, schema.Indexes);
        return state;
    }

    /// <summary>Sets the properties of a record; where one cannot be set, the owner, made into words only then, is named.</summary>
    internal static void SetProperties<T>(
        RecordPage page, int slot, IReadOnlyDictionary<string, object> properties, NameCache keys, T owner, Func<T, string> describe)
    {
        try
        {
            // The dictionary's own enumerator spares an allocation for each record.
            if (properties is Dictionary<string, object> dictionary)
            {
                foreach ((string name, object value) in dictionary) page.SetProperty(slot, keys.Of(name), PropertyObjects.ToValue(value));
            }
            else
            {
                foreach ((string name, object value) in properties) page.SetProperty(slot, keys.Of(name), PropertyObjects.ToValue(value));
            }
        }
        catch (GraphException fault)
        {
            throw new GraphException($"A property of the {describe(owner)} cannot be stored: {fault.Message}", fault);
        }
    }

    private void Put(int number, NodePage page) => _state.Put(number, page);

    private void Put(int number, RelationshipPage page)
    {
        lock (_putting) _state.Put(number, page);
    }
}
