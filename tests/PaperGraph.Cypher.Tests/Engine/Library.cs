using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>A small graph of papers in memory, and an engine on it.</summary>
internal sealed class Library : IDisposable
{
    private const string Papers = """
        CREATE (imagenet:Dataset:Entity {name: 'ImageNet'}), (mnist:Dataset:Entity {name: 'MNIST'}),
               (resnet:Method:Entity {name: 'ResNet'}), (vit:Method:Entity {name: 'ViT'}), (dropout:Method:Entity {name: 'Dropout'}),
               (a:Paper {id: 'a', title: 'Deep residual learning', year: 2015}), (b:Paper {id: 'b', title: 'Image transformers', year: 2020}),
               (c:Paper {id: 'c', title: 'Preventing overfitting', year: 2014}),
               (a)-[:INTRODUCES]->(resnet), (b)-[:INTRODUCES]->(vit), (c)-[:INTRODUCES]->(dropout), (b)-[:USES {count: 2}]->(resnet),
               (a)-[:EVALUATES_ON {count: 3}]->(imagenet), (b)-[:EVALUATES_ON {count: 1}]->(imagenet), (c)-[:EVALUATES_ON {count: 5}]->(mnist),
               (b)-[:CITES]->(a), (a)-[:CITES]->(c)
        """;

    private readonly GraphStore _store = GraphStore.InMemory();

    public Library(EngineOptions? options = null, bool empty = false)
    {
        Engine = new CypherEngine(_store, options);
        if (!empty) Run(Papers);
    }

    public CypherEngine Engine { get; }

    /// <summary>The rows as texts, values parted by commas.</summary>
    public string[] Run(string query, params (string Name, Value Value)[] parameters)
    {
        using CypherResult result = Engine.Run(query, parameters.ToDictionary(item => item.Name, item => item.Value), cancellation: TestContext.Current.CancellationToken);
        return [.. result.Rows().Select(row => string.Join(", ", row))];
    }

    public UpdateCounts Counts(string query)
    {
        using CypherResult result = Engine.Run(query, cancellation: TestContext.Current.CancellationToken);
        return result.Counts;
    }

    /// <summary>The operators of a query's plan from the result to the leaf.</summary>
    public string[] Plan(string query)
    {
        using CypherResult result = Engine.Run("EXPLAIN " + query, cancellation: TestContext.Current.CancellationToken);
        List<string> names = [];
        for (PlanDescription? step = result.Plan; step is not null; step = step.Inputs.Count > 0 ? step.Inputs[0] : null) names.Add(step.Operator);
        return [.. names];
    }

    public CypherException Fails(string query) => Assert.Throws<CypherException>(() => Run(query));

    public void Dispose() => _store.Dispose();
}
