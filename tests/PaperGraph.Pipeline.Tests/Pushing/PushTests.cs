using PaperGraph.Cypher;
using PaperGraph.Model;
using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

/// <summary>Pushes into a real Neo4j, read back whole.</summary>
[Collection(Neo4jDatabase.Collection)]
public sealed class PushTests : IAsyncLifetime, IDisposable
{
    private static readonly string s_schema = QueryLibrary.Load(Repository.PathOf("cypher")).Schema;

    private readonly TemporaryFolder _folder = new();
    private readonly Neo4jDatabase _database;

    public PushTests(Neo4jDatabase database) => _database = database;

    public ValueTask InitializeAsync() => _database.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_push_makes_the_database_hold_the_bundle_to_the_property()
    {
        BundleReader bundle = Bundle(SmallGraph.Make());
        PushReport report = await PushAsync(bundle);
        Assert.Equal(14, report.AllNodes.Created);
        Assert.Equal(33, report.AllRelationships.Created);
        Assert.Equal(0, (report.AllNodes + report.AllRelationships).Updated);
        await AssertHoldsAsync(bundle);
    }

    [Fact]
    public async Task A_push_from_a_store_makes_the_database_hold_the_store_and_its_bundle()
    {
        AnalysedGraph graph = SmallGraph.Make();
        string path = _folder.PathOf("store");
        using (StoreWriter writer = StoreWriter.Create(path, s_schema)) writer.Write(SmallGraph.Content(graph), TestContext.Current.CancellationToken);
        using GraphFolder store = GraphFolder.Open(path);
        Assert.Equal(14, (await PushAsync(store.Source)).AllNodes.Created);
        await AssertHoldsAsync(store.Source);
        BundleReader bundle = Bundle(graph);
        await AssertHoldsAsync(bundle);
        Assert.True((await PushAsync(bundle)).NothingChanged);
    }

    [Fact]
    public async Task A_store_has_the_constraints_and_indexes_that_a_push_makes()
    {
        await PushAsync(Bundle(SmallGraph.Make()));
        string path = _folder.PathOf("store");
        using (StoreWriter writer = StoreWriter.Create(path, s_schema)) writer.Write(SmallGraph.Content(SmallGraph.Make()), TestContext.Current.CancellationToken);
        using GraphStore store = GraphStore.Open(path);
        await using GraphServer server = await GraphServer.ConnectAsync(new ServerOptions { Uri = _database.Uri });
        foreach (string command in (string[])[
            "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP' RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint ORDER BY name",
            "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name"])
        {
            QueryResult expected = await server.RunAsync(command, new Dictionary<string, object>());
            using CypherResult actual = new CypherEngine(store).Run(command, cancellation: TestContext.Current.CancellationToken);
            Assert.NotEmpty(expected.Rows);
            Assert.Equal(
                expected.Rows.Select(row => string.Join(" | ", row.Select(value => PlainValues.ToValue(value).ToString()))),
                actual.Rows().Select(row => string.Join(" | ", row.Select(value => value.ToString()))));
        }
    }

    [Fact]
    public async Task A_second_push_changes_nothing_by_the_servers_own_counters()
    {
        BundleReader bundle = Bundle(SmallGraph.Make());
        await PushAsync(bundle);
        PushReport again = await PushAsync(bundle);
        Assert.True(again.NothingChanged);
        Assert.Equal(0, again.PropertiesSet);
        Assert.Equal(14, again.AllNodes.Unchanged);
        Assert.Equal(33, again.AllRelationships.Unchanged);
    }

    [Fact]
    public async Task A_changed_graph_replaces_the_old_one_and_writes_only_what_changed()
    {
        AnalysedGraph before = SmallGraph.Make();
        await PushAsync(Bundle(before));

        // The LSTM paper no longer uses LSTM nor evaluates on ImageNet, one confidence and one name change, and BLEU is gone with its edges.
        Entity bleu = before.Graph.Entities.Single(entity => entity.Name == "BLEU");
        AnalysedGraph after = before with
        {
            Graph = before.Graph with
            {
                Authors = [.. before.Graph.Authors.Select(author => author.Name == "Jacob Devlin" ? author with { Name = "J. Devlin" } : author)],
                Entities = [.. before.Graph.Entities.Where(entity => entity != bleu)],
                PaperEdges = [.. before.Graph.PaperEdges.Where(edge => edge.EntityId != bleu.Id && edge.PaperId != SmallGraph.Lstm.Id)
                    .Select(edge => edge.Type == PaperEdgeType.Introduces ? edge with { Confidence = 0.5 } : edge)],
                EntityEdges = [.. before.Graph.EntityEdges.Where(edge => edge.TailId != bleu.Id)],
            },
            EntityMeasures = before.EntityMeasures.Where(item => item.Key != bleu.Id).ToDictionary(),
        };
        BundleReader bundle = Bundle(after);
        PushReport report = await PushAsync(bundle);
        Assert.Equal(new PushCounts(0, 1, 13 - 1, 1), report.AllNodes);
        Assert.Equal(new PushCounts(0, 1, 28 - 1, 5), report.AllRelationships);
        await AssertHoldsAsync(bundle);
    }

    [Fact]
    public async Task A_paper_that_left_stays_until_pruned()
    {
        AnalysedGraph before = SmallGraph.Make();
        await PushAsync(Bundle(before));
        BundleReader bundle = Bundle(WithoutBert(before));

        PushReport kept = await PushAsync(bundle);
        Assert.Equal(1, kept.PapersKept);
        Assert.Equal(1, await _database.CountAsync("MATCH (p:Paper {id: 'doi:10.18653/v1/n19-1423'})-[:USES]->(:Method {name: 'Transformer'}) RETURN count(*)"));
        Assert.Equal(1, await _database.CountAsync("MATCH (:Author {name: 'Jacob Devlin'})-[:WROTE]->(:Paper) RETURN count(*)"));
        Assert.Equal(1, await _database.CountAsync("MATCH (:Concept {name: 'attention in language'})<-[:DISCUSSES]-() RETURN count(*)"));
        Assert.Equal(0, await _database.CountAsync("MATCH ()-[r:SIMILAR_TO]->() RETURN count(r)"));

        PushReport pruned = await PushAsync(bundle, new PushOptions { Prune = true });
        Assert.Equal(0, pruned.PapersKept);
        Assert.Equal(1, pruned.Nodes["Paper"].Deleted);
        await AssertHoldsAsync(bundle);
        Assert.True((await PushAsync(bundle, new PushOptions { Prune = true })).NothingChanged);
    }

    [Fact]
    public async Task A_push_cancelled_in_the_middle_is_completed_by_another()
    {
        BundleReader bundle = Bundle(SmallGraph.Make());
        PushOptions small = new() { BatchSize = 2 };
        foreach (int cancelAfter in (int[])[1, 4, 9, 15])
        {
            await _database.ClearAsync();
            using CancellationTokenSource stop = new();
            int batches = 0;
            var progress = new Immediate(report =>
            {
                if (report.Done > 0 && ++batches == cancelAfter) stop.Cancel();
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new GraphPusher(_database.Driver, s_schema, small).PushAsync(bundle, progress, stop.Token));
            Assert.NotEqual(14 + 33, await _database.CountAsync("MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->() WITH nodes, count(r) AS relationships RETURN nodes + relationships"));
            await PushAsync(bundle, small);
            await AssertHoldsAsync(bundle);
        }
    }

    [Fact]
    public async Task A_server_that_restarts_in_the_middle_does_not_end_the_push()
    {
        BundleReader bundle = Bundle(SmallGraph.Make());
        bool restarted = false;
        var progress = new Immediate(report =>
        {
            if (report.Phase != "relationships" || restarted) return;
            restarted = true;
            _database.Restart();
        });
        await new GraphPusher(_database.Driver, s_schema, new PushOptions { BatchSize = 4 }).PushAsync(bundle, progress, TestContext.Current.CancellationToken);
        Assert.True(restarted);
        await AssertHoldsAsync(bundle);
    }

    [Fact]
    public async Task What_is_not_PaperGraphs_is_not_touched()
    {
        BundleReader bundle = Bundle(SmallGraph.Make());
        await PushAsync(bundle);
        await _database.RunAsync("""
            CREATE (:Author {id: 'orcid:0000', name: 'Somebody'}), (:Entity {id: 42}), (:Paper {id: 'my-own', title: 'A draft'})
            WITH 1 AS one MATCH (p:Paper {id: 'arxiv:1706.03762'}) CREATE (:Note {text: 'read again'})-[:ABOUT]->(p)
            """);
        await PushAsync(bundle, new PushOptions { Prune = true });
        Assert.Equal(1, await _database.CountAsync("MATCH (:Note)-[r:ABOUT]->(:Paper) RETURN count(r)"));
        Assert.Equal(1, await _database.CountAsync("MATCH (a:Author {name: 'Somebody'}) RETURN count(a)"));
        Assert.Equal(1, await _database.CountAsync("MATCH (e:Entity {id: 42}) RETURN count(e)"));
        Assert.Equal(1, await _database.CountAsync("MATCH (p:Paper {title: 'A draft'}) RETURN count(p)"));
    }

    [Fact]
    public async Task A_damaged_bundle_is_refused_before_anything_is_sent()
    {
        BundleReader bundle = Bundle(SmallGraph.Make());
        string nodes = Path.Combine(_folder.PathOf("graph"), "nodes.jsonl");
        await File.WriteAllTextAsync(nodes, (await File.ReadAllTextAsync(nodes, TestContext.Current.CancellationToken)).Replace("BLEU", "ROUG", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<BundleException>(() => PushAsync(bundle));
        Assert.Equal(0, await _database.CountAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Batches_are_bounded_by_characters_too()
    {
        AnalysedGraph graph = SmallGraph.Make();
        List<long> done = [];
        await new GraphPusher(_database.Driver, s_schema, new PushOptions { BatchCharacters = 1 })
            .PushAsync(Bundle(graph), new Immediate(report => done.Add(report.Done)), TestContext.Current.CancellationToken);
        Assert.Contains(1, done);
        Assert.Contains(2, done);
    }

    private static AnalysedGraph WithoutBert(AnalysedGraph graph)
    {
        string bert = SmallGraph.Bert.Id;
        Entity attention = graph.Graph.Entities.Single(entity => entity.Name == "attention in language");
        return graph with
        {
            Graph = graph.Graph with
            {
                Papers = [.. graph.Graph.Papers.Where(paper => paper.Id != bert)],
                Authors = [.. graph.Graph.Authors.Where(author => author.Name != "Jacob Devlin")],
                Entities = [.. graph.Graph.Entities.Where(entity => entity != attention)],
                PaperEdges = [.. graph.Graph.PaperEdges.Where(edge => edge.PaperId != bert)],
                Authorships = [.. graph.Graph.Authorships.Where(authorship => authorship.PaperId != bert)],
                Citations = [],
            },
            PaperMeasures = graph.PaperMeasures.Where(item => item.Key != bert).ToDictionary(),
            EntityMeasures = graph.EntityMeasures.Where(item => item.Key != attention.Id).ToDictionary(),
            Similarities = [],
        };
    }

    private BundleReader Bundle(AnalysedGraph graph)
    {
        string path = _folder.PathOf("graph");
        using (BundleWriter writer = BundleWriter.Create(path)) writer.Write(SmallGraph.Content(graph), TestContext.Current.CancellationToken);
        return BundleReader.Open(path);
    }

    private Task<PushReport> PushAsync(IGraphSource bundle, PushOptions? options = null) =>
        new GraphPusher(_database.Driver, s_schema, options).PushAsync(bundle, null, TestContext.Current.CancellationToken);

    private async Task AssertHoldsAsync(IGraphSource bundle)
    {
        Assert.Equal(
            bundle.Nodes().Select(node => $"{string.Join(':', node.Labels.Order(StringComparer.Ordinal))} {Shown(node.Properties.Append(KeyValuePair.Create("id", (object)node.Id)))}").Order(StringComparer.Ordinal),
            await _database.ReadNodesAsync(Shown));
        Assert.Equal(
            bundle.Relationships().Select(relationship => $"{relationship.Start.Id} {relationship.Type} {relationship.End.Id} {Shown(relationship.Properties)}").Order(StringComparer.Ordinal),
            await _database.ReadRelationshipsAsync(Shown));
    }

    private static string Shown(IEnumerable<KeyValuePair<string, object>> properties) =>
        string.Join("; ", properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={Shown(property.Value)}"));

    private static string Shown(object value) => value switch
    {
        string text => "s" + text,
        System.Collections.IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Shown)) + "]",
        _ => value.GetType().Name + Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private sealed class Immediate(Action<PushProgress> report) : IProgress<PushProgress>
    {
        public void Report(PushProgress value) => report(value);
    }
}
