using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Tests.Evaluation;

/// <summary>What tests of expressions share: a small graph in memory and expressions evaluated on it.</summary>
public abstract class ExpressionTest
{
    /// <summary>Two people, one of whom knows the other; :Person {name: 'Ada', age: 36} and :Person:Guest {name: 'Bo'}; [:KNOWS {since: 1843}].</summary>
    private const string Graph = "CREATE (:Person {name: 'Ada', age: 36})-[:KNOWS {since: 1843}]->(:Person:Guest {name: 'Bo'})";

    /// <summary>The rows of a query on the graph, their values written as literals.</summary>
    private protected static string[] Rows(string query, params (string Name, Value Value)[] parameters)
    {
        using GraphStore store = GraphStore.InMemory();
        var engine = new CypherEngine(store);
        using (CypherResult setup = engine.Run(Graph)) Assert.Empty(setup.Rows());
        using CypherResult result = engine.Run(query, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        return [.. result.Rows().Select(row => string.Join(" | ", row))];
    }

    /// <summary>The value of an expression, written as a literal; a, b and r stand for the graph's parts, p for its path.</summary>
    private protected static string Of(string expression, params (string Name, Value Value)[] parameters) =>
        Assert.Single(Rows($"MATCH p = (a {{name: 'Ada'}})-[r]->(b) RETURN {expression} AS value", parameters));

    /// <summary>The error that an expression ends in.</summary>
    private protected static CypherException ErrorOf(string expression, params (string Name, Value Value)[] parameters) =>
        Assert.Throws<CypherException>(() => Of(expression, parameters));

    /// <summary>The error that an expression ends in as the run finds it, as kind and detail.</summary>
    private protected static string RuntimeErrorOf(string expression, params (string Name, Value Value)[] parameters)
    {
        CypherException error = ErrorOf(expression, parameters);
        Assert.Equal(ErrorPhase.Runtime, error.Phase);
        return $"{error.Kind} {error.Detail}";
    }
}
