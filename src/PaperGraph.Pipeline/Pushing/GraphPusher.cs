using System.Threading.Channels;

namespace PaperGraph.Pipeline;

/// <summary>
/// Makes a Neo4j database hold what a graph that was built holds: schema, nodes, relationships, then the removal of what is stale, then a check of the
/// counts. Every transaction can be repeated, so that an interrupted push is completed by another, and a push of what is there changes
/// nothing. One writer, batches bounded in rows and characters; memory besides grows only with the ids of the graph, and only when
/// something is stale.
/// </summary>
/// <remarks>
/// Labels Paper, Author, Entity, Community and the relationship types between them are the graph's. Afterwards relations of entities and
/// what the analysis computed are exactly those of the graph, and so is everything that a paper of the graph states. Papers that are
/// not in the graph stay with what they state unless <see cref="PushOptions.Prune"/> is set; an entity or author without any paper goes.
/// </remarks>
public sealed class GraphPusher
{
    private readonly IDriver _driver;
    private readonly PushOptions _options;
    private readonly string _schema;

    /// <summary>Prepares a push over <paramref name="driver"/>, which stays open.</summary>
    /// <param name="driver">Connection to the server.</param>
    /// <param name="schema">Statements that make the constraints, separated by semicolons.</param>
    /// <param name="options">Null for the defaults.</param>
    public GraphPusher(IDriver driver, string schema, PushOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(driver);
        ArgumentNullException.ThrowIfNull(schema);
        _driver = driver;
        _schema = schema;
        _options = options ?? new PushOptions();
    }

    /// <summary>Pushes the graph.</summary>
    /// <exception cref="BundleException">The graph is damaged; nothing was sent.</exception>
    /// <exception cref="PushException">The database does not hold the graph afterwards.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two transactions; push again to complete it.</exception>
    public async Task<PushReport> PushAsync(IGraphSource graph, IProgress<PushProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        progress?.Report(new PushProgress("checking the graph", 0, 0));
        graph.Verify(cancellationToken);

        PushTally nodes = new();
        PushTally relationships = new();
        Dictionary<RelationshipPattern, long> pushed = [];
        IAsyncSession session = _driver.AsyncSession(config =>
        {
            if (_options.Database is not null) config.WithDatabase(_options.Database);
        });
        await using (session.ConfigureAwait(false))
        {
            foreach (string statement in CypherScript.Statements(_schema)) await ApplySchemaAsync(session, statement).ConfigureAwait(false);
            await PushNodesAsync(session, graph, nodes, progress, cancellationToken).ConfigureAwait(false);
            await PushRelationshipsAsync(session, graph, relationships, pushed, progress, cancellationToken).ConfigureAwait(false);
            StaleSweep sweep = new(session, graph, _options, progress);
            long kept = await sweep.RunAsync(pushed, nodes, relationships, cancellationToken).ConfigureAwait(false);
            return new PushReport { Nodes = nodes.Counts, Relationships = relationships.Counts, PapersKept = kept, PropertiesSet = nodes.PropertiesSet + relationships.PropertiesSet };
        }
    }

    /// <summary>Schema and data do not share a transaction in Neo4j.</summary>
    private static Task ApplySchemaAsync(IAsyncSession session, string statement) =>
        session.ExecuteWriteAsync(async transaction =>
        {
            IResultCursor cursor = await transaction.RunAsync(statement).ConfigureAwait(false);
            await cursor.ConsumeAsync().ConfigureAwait(false);
        });

    private async Task PushNodesAsync(IAsyncSession session, IGraphSource graph, PushTally tally, IProgress<PushProgress>? progress, CancellationToken cancellationToken)
    {
        long total = graph.NodeCount;
        long done = 0;
        await foreach (PushBatch<string> batch in AheadAsync(PushBatches.OfNodes(graph.Nodes(), _options), cancellationToken).ConfigureAwait(false))
        {
            string[] labels = batch.Group.Split(':');
            Written written = await WriteAsync(session, PushStatements.MergeNodes(labels), batch.Rows).ConfigureAwait(false);
            tally.Add(labels[0], new PushCounts(written.NodesCreated, written.Changed - written.NodesCreated, written.Matched - written.Changed, 0));
            tally.PropertiesSet += written.PropertiesSet;
            done += batch.Rows.Count;
            progress?.Report(new PushProgress("nodes", done, total));
        }
    }

    private async Task PushRelationshipsAsync(
        IAsyncSession session, IGraphSource graph, PushTally tally, Dictionary<RelationshipPattern, long> pushed, IProgress<PushProgress>? progress, CancellationToken cancellationToken)
    {
        long total = graph.RelationshipCount;
        long done = 0;
        await foreach (var batch in AheadAsync(PushBatches.OfRelationships(graph.Relationships(), _options), cancellationToken).ConfigureAwait(false))
        {
            (RelationshipPattern pattern, bool bare) = batch.Group;
            Written written = await WriteAsync(session, PushStatements.MergeRelationships(pattern), batch.Rows).ConfigureAwait(false);
            if (written.Matched != batch.Rows.Count)
            {
                throw new PushException($"{batch.Rows.Count - written.Matched} {pattern.Type} relationships found no node at one of their ends. " +
                    "Does something else change the database at the same time? Push again when it does not.");
            }

            // A bare relationship that is created has nothing to write, so what is written was there before.
            long updated = bare ? written.Changed : written.Changed - written.RelationshipsCreated;
            tally.Add(pattern.Type, new PushCounts(written.RelationshipsCreated, updated, written.Matched - written.RelationshipsCreated - updated, 0));
            tally.PropertiesSet += written.PropertiesSet;
            pushed[pattern] = pushed.GetValueOrDefault(pattern) + batch.Rows.Count;
            done += batch.Rows.Count;
            progress?.Report(new PushProgress("relationships", done, total));
        }
    }

    private static Task<Written> WriteAsync(IAsyncSession session, string statement, List<object> rows) =>
        session.ExecuteWriteAsync(async transaction =>
        {
            IResultCursor cursor = await transaction.RunAsync(statement, new Dictionary<string, object> { ["rows"] = rows }).ConfigureAwait(false);
            IRecord record = await cursor.SingleAsync().ConfigureAwait(false);
            IResultSummary summary = await cursor.ConsumeAsync().ConfigureAwait(false);
            ICounters counters = summary.Counters;
            return new Written(
                record["matched"].As<long>(), record["written"].As<long>(), counters.NodesCreated, counters.RelationshipsCreated, counters.PropertiesSet);
        });

    /// <summary>Reads and parses the next batches while the server works on the present one.</summary>
    private static async IAsyncEnumerable<T> AheadAsync<T>(IEnumerable<T> items, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<T> channel = Channel.CreateBounded<T>(new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true });
        Task reading = Task.Run(() => ProduceAsync(items, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (T item in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    /// <summary>Hands every fault of the producer to the reader of the channel.</summary>
    private static async Task ProduceAsync<T>(IEnumerable<T> items, ChannelWriter<T> writer, CancellationToken stop)
    {
        Exception? fault = null;
        try
        {
            foreach (T item in items) await writer.WriteAsync(item, stop).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Not swallowed: the reader of the channel throws it.
        catch (Exception exception)
        {
            fault = exception;
        }
#pragma warning restore CA1031
        writer.Complete(fault);
    }

    private readonly record struct Written(long Matched, long Changed, long NodesCreated, long RelationshipsCreated, long PropertiesSet);
}
