using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Tests.Parsing;

/// <summary>Queries as text again, every name quoted and every operand in parentheses, so that nothing depends on precedence or keywords.</summary>
internal static class Unparser
{
    public static string Of(Query query) => query switch
    {
        UnionQuery union => Of(union.Left) + " UNION " + (union.All ? "ALL " : "") + Of(union.Right),
        SingleQuery single => string.Join(' ', single.Clauses.Select(Of)),
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    private static string Of(IndexHint hint) =>
        $" USING {hint.Kind} INDEX {Name(hint.Variable)}:{Name(hint.LabelOrType)}({string.Join(", ", hint.Properties.Select(Name))})";

    public static string Name(string name) => "`" + name.Replace("`", "``", StringComparison.Ordinal).Replace("\\u", "\\u005cu", StringComparison.Ordinal) + "`";

    private static string Of(Clause clause) => clause switch
    {
        MatchClause match => (match.Optional ? "OPTIONAL " : "") + "MATCH " + PatternUnparser.Of(match.Pattern) + string.Concat(match.Hints.Select(Of)) + Where(match.Where),
        UnwindClause unwind => $"UNWIND {Expression(unwind.List)} AS {Name(unwind.Variable.Name)}",
        WithClause with => "WITH " + Of(with.Projection) + Where(with.Where),
        ReturnClause returned => "RETURN " + Of(returned.Projection),
        FinishClause => "FINISH",
        CreateClause create => "CREATE " + PatternUnparser.Of(create.Pattern),
        MergeClause merge => "MERGE " + PatternUnparser.Of(merge.Path) + On(" ON CREATE SET ", merge.OnCreate) + On(" ON MATCH SET ", merge.OnMatch),
        SetClause set => "SET " + Join(set.Items, Of),
        RemoveClause remove => "REMOVE " + Join(remove.Items, Of),
        DeleteClause delete => (delete.Detach ? "DETACH " : "") + "DELETE " + Join(delete.Targets, Expression),
        ForeachClause loop => $"FOREACH ({Name(loop.Variable.Name)} IN {Expression(loop.List)} | {string.Join(' ', loop.Clauses.Select(Of))})",
        CallProcedureClause call => (call.Optional ? "OPTIONAL " : "") + "CALL " + string.Join('.', call.Name.Split('.').Select(Name))
            + (call.Arguments is null ? "" : "(" + Join(call.Arguments, Expression) + ")") + Of(call.Yield),
        CallSubqueryClause call => (call.Optional ? "OPTIONAL " : "") + "CALL " + Scope(call) + "{ " + Of(call.Query) + " }" + Of(call.Transactions),
        LoadCsvClause load => "LOAD CSV " + (load.WithHeaders ? "WITH HEADERS " : "") + $"FROM {Expression(load.Url)} AS {Name(load.Variable.Name)}"
            + (load.FieldTerminator is null ? "" : $" FIELDTERMINATOR '{load.FieldTerminator}'"),
        _ => throw new NotSupportedException(clause.GetType().Name),
    };

    private static string On(string head, IReadOnlyList<SetItem> items) => items.Count == 0 ? "" : head + Join(items, Of);

    private static string Scope(CallSubqueryClause call) =>
        call.ScopeAll ? "(*) " : call.Scope is null ? "" : "(" + Join(call.Scope, variable => Name(variable.Name)) + ") ";

    private static string Of(InTransactions? transactions)
    {
        if (transactions is null) return "";
        return " IN TRANSACTIONS" + (transactions.Rows is null ? "" : $" OF {Expression(transactions.Rows)} ROWS")
            + (transactions.OnError == OnTransactionError.Fail ? "" : " ON ERROR " + transactions.OnError)
            + (transactions.Status is null ? "" : " REPORT STATUS AS " + Name(transactions.Status.Name));
    }

    private static string Of(YieldItems? yield) => yield is null
        ? ""
        : " YIELD " + (yield.All ? "*" : Join(yield.Items, item => Name(item.Column) + " AS " + Name(item.Variable.Name))) + Where(yield.Where);

    private static string Of(Projection projection)
    {
        IEnumerable<string> items = projection.Items.Select(item => Expression(item.Expression) + (item.Alias is null ? "" : " AS " + Name(item.Alias.Name)));
        return (projection.Distinct ? "DISTINCT " : "") + string.Join(", ", projection.All ? items.Prepend("*") : items)
            + (projection.OrderBy.Count == 0 ? "" : " ORDER BY " + Join(projection.OrderBy, key => Expression(key.Expression) + (key.Descending ? " DESC" : "")))
            + (projection.Skip is null ? "" : " SKIP " + Expression(projection.Skip))
            + (projection.Limit is null ? "" : " LIMIT " + Expression(projection.Limit));
    }

    private static string Of(SetItem item) => item switch
    {
        SetProperty property => Target(property.Target, property.Key) + " = " + Expression(property.Value),
        SetProperties all => Name(all.Variable.Name) + (all.Add ? " += " : " = ") + Expression(all.Value),
        SetLabels labels => Name(labels.Variable.Name) + ":" + string.Join(':', labels.Labels.Select(PatternUnparser.Of)),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    private static string Of(RemoveItem item) => item switch
    {
        RemoveProperty property => Target(property.Target, property.Key),
        RemoveLabels labels => Name(labels.Variable.Name) + ":" + string.Join(':', labels.Labels.Select(PatternUnparser.Of)),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    private static string Target(Expression target, Expression key) => $"({Expression(target)})[{Expression(key)}]";

    private static string Expression(Expression expression) => ExpressionUnparser.Of(expression);

    private static string Where(Expression? where) => where is null ? "" : " WHERE " + Expression(where);

    private static string Join<T>(IReadOnlyList<T> items, Func<T, string> text) => string.Join(", ", items.Select(text));
}
