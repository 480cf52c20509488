using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>The rows of a statement and what it did.</summary>
public sealed class CypherResult : IDisposable
{
    private readonly PreparedStatement _statement;
    private readonly QueryState _state;
    private readonly Deadline _deadline;
    private readonly IDisposable? _owned;
    private readonly List<Value[]> _kept = [];
    private readonly IReadOnlyList<Notification> _notifications;
    private bool _ran;

    internal CypherResult(PreparedStatement statement, QueryState state, Deadline deadline, IDisposable? owned)
    {
        (_statement, _state, _deadline, _owned) = (statement, state, deadline, owned);
        Columns = statement.Statement.Body is BoundQuery query
            ? [.. query.Columns.Select(column => column.Name)]
            : [];
        _notifications = RunNotifications.Of(statement.Statement, state.Parameters, state.Graph);
        Plan = statement.Statement.Mode == PlanMode.Execute || statement.Root is null ? null : PlanDescription.Of(statement.Root, state.Profile);
    }

    /// <summary>Whether only the plan was asked for: there are no rows.</summary>
    public bool IsExplained => _statement.Statement.Mode == PlanMode.Explain;

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What was changed so far.</summary>
    public UpdateCounts Counts => _state.Counts;

    /// <summary>The plan, for EXPLAIN and PROFILE; rows and times of PROFILE are complete when all rows were taken.</summary>
    public PlanDescription? Plan { get; private set; }

    /// <summary>What whoever wrote the statement should know; complete when all rows were taken.</summary>
    public IReadOnlyList<Notification> Notifications => _state.Notices.Count == 0 ? _notifications : [.. _notifications, .. _state.Notices];

    /// <summary>What kind of statement it is, as Neo4j tells it: r reads, rw reads and writes, w writes, s is about the schema or the server.</summary>
    public string QueryType => _statement.QueryType;

    /// <summary>Whether the statement may write.</summary>
    public bool IsUpdating => _statement.Statement.Updating;

    /// <summary>The rows, one array each with a value for each column; nodes, relationships and paths with all they hold. Can be gone over once.</summary>
    /// <exception cref="CypherException">The statement failed while rows were made.</exception>
    public IEnumerable<Value[]> Rows()
    {
        if (_ran) return _kept;
        _ran = true;
        return Guarded();
    }

    /// <summary>Gives back what the result holds.</summary>
    public void Dispose()
    {
        _deadline.Dispose();
        _owned?.Dispose();
    }

    /// <summary>Makes all rows now, as a statement that writes must.</summary>
    internal void RunNow()
    {
        _ran = true;
        if (_statement.Statement.Body is BoundSchemaCommand command) SchemaCommands.Run(command.Command, _state);
        else _kept.AddRange(Guarded());
        _deadline.Dispose();
    }

    private IEnumerable<Value[]> Guarded()
    {
        if (_statement.Statement.Mode == PlanMode.Explain || _statement.Root is null) yield break;
        using IEnumerator<Value[]> rows = Raw().GetEnumerator();
        while (Next(rows)) yield return rows.Current;
        if (_state.Profile is not null) Plan = PlanDescription.Of(_statement.Root, _state.Profile);
    }

    private bool Next(IEnumerator<Value[]> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (GraphException e)
        {
            throw StoreErrors.Translate(e);
        }
        catch (OperationCanceledException e)
        {
            throw _deadline.Explain(e);
        }
        catch (InsufficientExecutionStackException e)
        {
            throw new CypherException(
                ErrorKind.LimitReached, ErrorPhase.Runtime, "NestingTooDeep", "The query is nested too deeply. Split it up.", null, e);
        }
    }

    private IEnumerable<Value[]> Raw()
    {
        using RowCursor cursor = _statement.Root!.Open(_state, new Value[_statement.Slots.Count]);
        int[] columns = _statement.Columns;
        while (cursor.MoveNext())
        {
            if (columns.Length == 0) continue;
            for (int i = 0; i < cursor.Current.Count; i++) yield return RowOf(cursor.Current[i], columns);
        }
    }

    private Value[] RowOf(ReadOnlySpan<Value> row, int[] columns)
    {
        Value[] values = new Value[columns.Length];
        for (int i = 0; i < columns.Length; i++) values[i] = Materialiser.Materialise(row[columns[i]], _state.Graph);
        return values;
    }
}
