using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Planning;
using PaperGraph.Cypher.Planning.Physical;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>A statement with its plan, ready to run any number of times and at the same time.</summary>
internal sealed class PreparedStatement
{
    private readonly IReadOnlyList<IndexDefinition> _indexes;
    private readonly long _nodes;

    private PreparedStatement(BoundStatement statement, IGraphReader graph, bool faster)
    {
        Statement = statement;
        (_indexes, _nodes) = (graph.Indexes, graph.NodeCount);
        QueryType = QueryTypes.Of(statement);
        if (statement.Body is not BoundQuery query) return;
        if (query is BoundSingleQuery single && single.Clauses.All(clause => clause is BoundCallProcedure or BoundProjection))
        {
            Calls = [.. single.Clauses.OfType<BoundCallProcedure>().Select(call => call.Procedure.Name)];
        }

        var builder = new OperatorBuilder(new PlanContext(graph, faster));
        Root = builder.Build(query, []);
        Slots = builder.Slots;
        CommitsInParts = builder.CommitsInParts;
        Columns = [.. query.Columns.Select(column => Slots.SlotOf(column.Variable))];
        OperatorCount = Number(Root, 0);
    }

    public BoundStatement Statement { get; }

    /// <summary>r, rw, w or s; see <see cref="CypherResult.QueryType"/>.</summary>
    public string QueryType { get; }

    /// <summary>The plan; null for a schema command.</summary>
    public Operator? Root { get; }

    /// <summary>The procedures it calls, where it does nothing else.</summary>
    public IReadOnlyList<string> Calls { get; } = [];

    /// <summary>Whether it changes the users of a server.</summary>
    public bool IsAboutUsers => Calls is [var name] && name.StartsWith("account.", StringComparison.Ordinal);

    public SlotTable Slots { get; } = new();

    /// <summary>Whether it has CALL { … } IN TRANSACTIONS: it needs a transaction of its own, which it commits part by part.</summary>
    public bool CommitsInParts { get; }

    /// <summary>Slots of the result's columns.</summary>
    public int[] Columns { get; } = [];

    /// <summary>Number of operators that EXPLAIN shows.</summary>
    public int OperatorCount { get; }

    public static PreparedStatement Of(BoundStatement statement, IGraphReader graph, bool faster) => new(statement, graph, faster);

    /// <summary>Whether the plan still fits the graph: the same indexes, and not many times more or fewer nodes.</summary>
    public bool Fits(IGraphReader graph) =>
        _indexes.SequenceEqual(graph.Indexes) && graph.NodeCount <= (_nodes * 4) + 1000 && _nodes <= (graph.NodeCount * 4) + 1000;

    private static int Number(Operator plan, int next)
    {
        plan.Id = next++;
        foreach (Operator input in plan.Inputs) next = Number(input, next);
        return next;
    }
}
