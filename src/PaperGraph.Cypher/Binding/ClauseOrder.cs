using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Which clauses may stand where in a query.</summary>
internal static class ClauseOrder
{
    /// <summary>Refuses a query whose clauses do not fit together.</summary>
    public static void Check(IReadOnlyList<Clause> clauses, TextPosition position, QueryPlace place)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            Clause clause = clauses[i];
            if (place.ReadOnly && IsUpdate(clause))
            {
                throw BindingErrors.Composition("An Exists, Count or Collect Expression cannot contain any updates", clause.Position);
            }

            if (i > 0 && IsUpdate(clauses[i - 1]) && IsReading(clause))
            {
                throw BindingErrors.Composition($"WITH is required between {NameOf(clauses[i - 1])} and {NameOf(clause)}", clause.Position);
            }

            if (clause is ReturnClause or FinishClause && i < clauses.Count - 1)
            {
                throw BindingErrors.Composition($"{NameOf(clause)} can only be used at the end of the query.", clause.Position);
            }
        }

        // EXISTS { MATCH … } counts the rows it has.
        if (place.Kind == QueryPlaceKind.Expression) return;
        Clause? last = clauses.Count == 0 ? null : clauses[^1];
        if (last is null or MatchClause or UnwindClause or WithClause or LoadCsvClause or CallProcedureClause { Yield: not null })
        {
            throw BindingErrors.Composition(
                $"Query cannot conclude with {(last is null ? "WITH" : NameOf(last))} (must be a RETURN clause, a FINISH clause, an update clause, "
                + "a unit subquery call, or a procedure call with no YIELD).",
                last?.Position ?? position);
        }
    }

    private static bool IsUpdate(Clause clause) =>
        clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    private static bool IsReading(Clause clause) =>
        clause is MatchClause or UnwindClause or LoadCsvClause or CallProcedureClause or CallSubqueryClause;

    private static string NameOf(Clause clause) => clause switch
    {
        MatchClause => "MATCH",
        UnwindClause => "UNWIND",
        WithClause => "WITH",
        LoadCsvClause => "LOAD CSV",
        ReturnClause => "RETURN",
        FinishClause => "FINISH",
        CreateClause => "CREATE",
        MergeClause => "MERGE",
        SetClause => "SET",
        RemoveClause => "REMOVE",
        DeleteClause => "DELETE",
        ForeachClause => "FOREACH",
        _ => "CALL",
    };
}
