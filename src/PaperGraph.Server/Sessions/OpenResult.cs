using PaperGraph.Cypher;
using PaperGraph.Model.Values;

namespace PaperGraph.Server.Sessions;

/// <summary>Rows of a query that its client takes in parts. They are made while they are taken, one ahead, to know whether there are more.</summary>
internal sealed class OpenResult(CypherResult result, string query, long id, long started) : IDisposable
{
    private IEnumerator<Value[]>? _rows;
    private bool _hasNext;
    private bool _ended;

    public CypherResult Result { get; } = result;

    public string Query { get; } = query;

    /// <summary>Its number within the transaction.</summary>
    public long Id { get; } = id;

    /// <summary>When it began, as a timestamp.</summary>
    public long Started { get; } = started;

    /// <summary>Whether any row was made.</summary>
    public bool HadRows { get; private set; }

    /// <summary>Whether its rows can be left unmade: making them does nothing else, and nobody measures how long it takes.</summary>
    public bool CanBeLeft => Result.Columns.Count > 0 && Result.Plan is null;

    /// <summary>Whether there is another row.</summary>
    public bool HasNext()
    {
        if (_hasNext || _ended) return _hasNext;
        _rows ??= Result.Rows().GetEnumerator();
        _hasNext = _rows.MoveNext();
        _ended = !_hasNext;
        HadRows |= _hasNext;
        return _hasNext;
    }

    /// <summary>The next row, after <see cref="HasNext"/> has said that there is one.</summary>
    public Value[] Take()
    {
        _hasNext = false;
        return _rows!.Current;
    }

    /// <summary>Makes all rows that are left now, before another statement changes what they are made from.</summary>
    public void Detach()
    {
        if (_ended || Result.IsUpdating) return;
        List<Value[]> rest = [];
        while (HasNext()) rest.Add(Take());
        _rows!.Dispose();
        _rows = rest.GetEnumerator();
        _ended = false;
    }

    public void Dispose()
    {
        _rows?.Dispose();
        Result.Dispose();
    }
}
