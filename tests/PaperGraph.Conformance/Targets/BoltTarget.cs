using PaperGraph.Bolt.Client;
using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Targets;

/// <summary>
/// A server that is spoken to over Bolt. It is emptied: never point it at a database of worth. Its errors have a status code only, whose
/// last part is the TCK's type; procedures cannot be offered to it.
/// </summary>
internal sealed class BoltTarget : ITckTarget
{
    private const string EverythingQuery = "MATCH (n) RETURN n AS entity UNION ALL MATCH ()-[r]->() RETURN r AS entity";

    private static readonly Dictionary<string, TckValue> NoParameters = [];

    private readonly IDriver _driver;
    private readonly IAsyncSession _session;

    // Nothing is known of the database before the first reset.
    private bool _hasData = true;
    private bool _hasSchema = true;

    private BoltTarget(IDriver driver, string name)
    {
        _driver = driver;
        _session = driver.AsyncSession();
        Name = name;
    }

    public string Name { get; }

    public bool TellsPhaseAndDetail => false;

    /// <summary>Connects to a server.</summary>
    /// <param name="uri">Its address, such as <c>bolt://localhost:7687</c>; authentication must be off.</param>
    public static async Task<BoltTarget> ConnectAsync(string uri)
    {
        IDriver driver = GraphDatabase.Driver(uri);
        IServerInfo server = await driver.GetServerInfoAsync();
        return new BoltTarget(driver, server.Agent);
    }

    public async Task ResetAsync()
    {
        if (_hasData) await MustRunAsync("MATCH (n) DETACH DELETE n");
        if (_hasSchema) await DropSchemaAsync();
        (_hasData, _hasSchema) = (false, false);
    }

    public async Task<TckResult> RunAsync(string query, IReadOnlyDictionary<string, TckValue> parameters)
    {
        try
        {
            IResultCursor cursor = await _session.RunAsync(
                query, parameters.ToDictionary(parameter => parameter.Key, parameter => BoltValues.ToBolt(parameter.Value)!, StringComparer.Ordinal));
            string[] columns = await cursor.KeysAsync();
            var rows = new List<IReadOnlyList<TckValue>>();
            await foreach (IRecord record in cursor) rows.Add(columns.Select(column => BoltValues.FromBolt(record[column])).ToArray());
            UpdateCounters counters = BoltValues.Counters((await cursor.ConsumeAsync()).Counters);
            _hasData |= counters.ChangedData;
            _hasSchema |= counters.ChangedSchema;
            return new TckResult(columns, rows, counters, null);
        }
        catch (Neo4jException fault) when (fault.Code?.StartsWith("Neo.", StringComparison.Ordinal) == true)
        {
            // A statement that commits in batches leaves those before the fault.
            (_hasData, _hasSchema) = (true, true);
            return TckResult.Failed(new TckError(StatusCodes.TckType(fault.Code), null, null, fault.Code, fault.Message));
        }
    }

    public async Task<GraphState> StateAsync()
    {
        var nodes = new Dictionary<string, TckNode>(StringComparer.Ordinal);
        var relationships = new Dictionary<string, StateRelationship>(StringComparer.Ordinal);
        IResultCursor cursor = await _session.RunAsync(EverythingQuery);
        await foreach (IRecord record in cursor)
        {
            if (record[0] is INode node) nodes.Add(node.ElementId, BoltValues.Node(node));
            if (record[0] is IRelationship relationship)
            {
                relationships.Add(
                    relationship.ElementId,
                    new StateRelationship(relationship.StartNodeElementId, BoltValues.Relationship(relationship), relationship.EndNodeElementId));
            }
        }

        return new GraphState(nodes, relationships);
    }

    public bool RegisterProcedure(MockProcedure procedure) => false;

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _driver.DisposeAsync();
    }

    private async Task DropSchemaAsync()
    {
        foreach (string name in await NamesAsync("SHOW CONSTRAINTS YIELD name")) await MustRunAsync($"DROP CONSTRAINT `{name}`");

        // The two lookup indexes belong to a fresh database.
        foreach (string name in await NamesAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) await MustRunAsync($"DROP INDEX `{name}`");
    }

    private async Task<IEnumerable<string>> NamesAsync(string query) =>
        (await MustRunAsync(query)).Rows.Select(row => ((TckString)row[0]).Value.Replace("`", "``", StringComparison.Ordinal));

    private async Task<TckResult> MustRunAsync(string query)
    {
        TckResult result = await RunAsync(query, NoParameters);
        return result.Error is null ? result : throw new InvalidOperationException($"{Name} cannot be reset: {query}: {result.Error.Message}");
    }
}
