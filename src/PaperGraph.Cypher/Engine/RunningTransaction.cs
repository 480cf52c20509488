using System.Globalization;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher;

/// <summary>A transaction that has begun and not ended.</summary>
public sealed class RunningTransaction : IDisposable
{
    private readonly CancellationTokenSource _termination = new();
    private volatile string _query = "";
    private volatile MapValue _metadata;
    private long _queryNumber;
    private IUserChanges? _users;

    internal RunningTransaction(long number, TransactionSettings settings, DateTimeOffset began, bool writes)
    {
        (Number, Settings, Began, Writes) = (number, settings, began, writes);
        _metadata = settings.Metadata;
    }

    /// <summary>Its name, such as neo4j-transaction-12.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Settings.Database}-transaction-{Number}");

    /// <summary>Who runs it and how.</summary>
    public TransactionSettings Settings { get; }

    /// <summary>Whether it may write, or waits for its turn to.</summary>
    public bool Writes { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Began { get; }

    /// <summary>The statement that runs, or ran last; empty before the first.</summary>
    public string CurrentQuery => _query;

    /// <summary>Name of that statement, such as query-30.</summary>
    public string CurrentQueryId => string.Create(CultureInfo.InvariantCulture, $"query-{Interlocked.Read(ref _queryNumber)}");

    /// <summary>What the client or tx.setMetaData attached.</summary>
    public MapValue Metadata => _metadata;

    /// <summary>Whether it was terminated and has not ended yet.</summary>
    public bool IsTerminated => _termination.IsCancellationRequested;

    internal long Number { get; }

    internal CancellationToken Termination => _termination.Token;

    /// <inheritdoc/>
    public void Dispose() => _termination.Dispose();

    internal void Terminate() => _termination.Cancel();

    internal void Starts(string query, long number)
    {
        _query = query;
        Interlocked.Exchange(ref _queryNumber, number);
    }

    /// <summary>The users as the transaction sees and changes them.</summary>
    internal IUserChanges UsersOf(IUserDirectory directory)
    {
        try
        {
            return _users ??= directory.Begin();
        }
        catch (IOException e)
        {
            throw StoreErrors.Users(e);
        }
    }

    /// <summary>Makes the changes of users.</summary>
    internal void CommitUsers()
    {
        try
        {
            _users?.Commit();
        }
        catch (IOException e)
        {
            throw StoreErrors.Users(e);
        }

        _users = null;
    }

    internal void Attach(MapValue metadata) => _metadata = metadata;
}
