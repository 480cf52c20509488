using System.Globalization;
using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Values;
using PaperGraph.Cypher;
using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Conformance.Targets;

/// <summary>The embedded engine on a store in memory.</summary>
internal sealed class EmbeddedTarget : ITckTarget
{
    private readonly List<ProcedureDefinition> _procedures = [];
    private GraphStore _store = GraphStore.InMemory();
    private CypherEngine? _engine;

    public string Name => "the embedded engine";

    public bool TellsPhaseAndDetail => true;

    private CypherEngine Engine => _engine ??= new CypherEngine(_store, null, new ProcedureList([.. BuiltInProcedures.Catalog.All, .. _procedures]));

    public Task ResetAsync()
    {
        _store.Dispose();
        _store = GraphStore.InMemory();
        _engine = null;
        _procedures.Clear();
        return Task.CompletedTask;
    }

    public Task<TckResult> RunAsync(string query, IReadOnlyDictionary<string, TckValue> parameters)
    {
        try
        {
            using CypherResult result = Engine.Run(query, parameters.ToDictionary(item => item.Key, item => EmbeddedValues.ToEngine(item.Value), StringComparer.Ordinal));
            IReadOnlyList<IReadOnlyList<TckValue>> rows = [.. result.Rows().Select(row => (IReadOnlyList<TckValue>)[.. row.Select(EmbeddedValues.FromEngine)])];
            return Task.FromResult(new TckResult(result.Columns, rows, CountersOf(result.Counts), null));
        }
        catch (CypherException e)
        {
            string code = StatusCode.Of(e.Kind);
            Features.ErrorPhase phase = e.Phase == Cypher.ErrorPhase.CompileTime ? Features.ErrorPhase.CompileTime : Features.ErrorPhase.Runtime;
            return Task.FromResult(TckResult.Failed(new TckError(StatusCodes.TckType(code), phase, e.Detail, code, e.Message)));
        }
    }

    public Task<GraphState> StateAsync()
    {
        using IGraphTransaction graph = _store.BeginRead();
        Dictionary<string, TckNode> nodes = [];
        Dictionary<string, StateRelationship> relationships = [];
        foreach (long node in Ids(graph.ScanNodes()))
        {
            IReadOnlyList<string> labels = [.. graph.LabelsOf(node).ToArray().Select(label => graph.Labels[label])];
            nodes.Add(Text(node), new TckNode(labels, MapOf(graph, graph.NodeProperties(node))));
        }

        foreach (long relationship in Ids(graph.ScanRelationships()))
        {
            RelationshipRecord record = graph.Relationship(relationship);
            var data = new TckRelationship(graph.RelationshipTypes[record.Type], MapOf(graph, graph.RelationshipProperties(relationship)));
            relationships.Add(Text(relationship), new StateRelationship(Text(record.Start), data, Text(record.End)));
        }

        return Task.FromResult(new GraphState(nodes, relationships));
    }

    public bool RegisterProcedure(MockProcedure procedure)
    {
        int inputs = procedure.Inputs.Count;
        Value[][] rows = [.. procedure.Rows.Select(row => row.Select(EmbeddedValues.ToEngine).ToArray())];
        _procedures.Add(new ProcedureDefinition(
            procedure.Name,
            [.. procedure.Inputs.Select(input => new ProcedureParameter(input.Name, TypeOf(input.Type), NameOf(input)))],
            [.. procedure.Outputs.Select(output => new ProcedureColumn(output.Name, TypeOf(output.Type), NameOf(output)))],
            "A procedure of a scenario.",
            "READ",
            (_, arguments) => rows.Where(row => row.AsSpan(0, inputs).SequenceEqual([.. arguments])).Select(row => row[inputs..])));
        _engine = null;
        return true;
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static TckMap MapOf(IGraphTransaction graph, IReadOnlyList<KeyValuePair<int, Value>> properties) =>
        new(properties.ToDictionary(entry => graph.PropertyKeys[entry.Key], entry => EmbeddedValues.FromEngine(entry.Value), StringComparer.Ordinal));

    private static List<long> Ids(IIdCursor cursor)
    {
        List<long> all = [];
        long[] ids = new long[256];
        for (int count = cursor.Next(ids); count > 0; count = cursor.Next(ids)) all.AddRange(ids.AsSpan(0, count));
        return all;
    }

    private static UpdateCounters CountersOf(UpdateCounts counts) => new(
        (int)counts.NodesCreated,
        (int)counts.NodesDeleted,
        (int)counts.RelationshipsCreated,
        (int)counts.RelationshipsDeleted,
        (int)counts.PropertiesSet,
        (int)counts.LabelsAdded,
        (int)counts.LabelsRemoved,
        (int)counts.IndexesAdded,
        (int)counts.IndexesRemoved,
        (int)counts.ConstraintsAdded,
        (int)counts.ConstraintsRemoved);

    private static StaticType TypeOf(ProcedureType type) => type switch
    {
        ProcedureType.String => StaticType.String,
        ProcedureType.Integer => StaticType.Integer,
        ProcedureType.Float => StaticType.Float,
        _ => StaticType.Number,
    };

    private static string NameOf(ProcedureField field) => field.Type.ToString().ToUpperInvariant() + (field.Nullable ? "?" : "");
}
