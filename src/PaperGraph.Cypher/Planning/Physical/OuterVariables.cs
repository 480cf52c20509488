using PaperGraph.Cypher.Binding;

namespace PaperGraph.Cypher.Planning.Physical;

/// <summary>The variables that a query inside an expression takes from the row around it: those it reads and does not introduce.</summary>
internal sealed class OuterVariables
{
    private readonly HashSet<Variable> _introduced = new(ReferenceEqualityComparer.Instance);

    public OuterVariables(BoundQuery query)
    {
        Found = VariableUses.Of(query);
        Introduce(query);
        Found.ExceptWith(_introduced);
    }

    public HashSet<Variable> Found { get; }

    private void Introduce(BoundQuery query)
    {
        if (query is BoundUnion union)
        {
            Introduce(union.Left);
            Introduce(union.Right);
            return;
        }

        foreach (BoundClause clause in ((BoundSingleQuery)query).Clauses)
        {
            switch (clause)
            {
                case BoundMatch match:
                    _introduced.UnionWith(match.Introduced);
                    break;
                case BoundUnwind unwind:
                    _introduced.Add(unwind.Variable);
                    break;
                case BoundCallProcedure call:
                    _introduced.UnionWith(call.Yield.Select(item => item.Variable));
                    break;
                case BoundCallSubquery call:
                    Introduce(call.Query);
                    _introduced.UnionWith(call.Query.Columns.Select(column => column.Variable));
                    break;
                case BoundProjection projection:
                    _introduced.UnionWith(projection.Items.Where(item => item.Expression is not BoundVariable same || same.Variable != item.Variable).Select(item => item.Variable));
                    break;
            }
        }
    }
}
