using PaperGraph.Model.Values;

namespace PaperGraph.Cypher;

/// <summary>What a statement can ask about the transaction it runs in, and the server around it.</summary>
public sealed class EngineSession
{
    internal EngineSession(ServerFacts server, TransactionRegistry transactions, RunningTransaction transaction) =>
        (Server, Transactions, Transaction) = (server, transactions, transaction);

    /// <summary>For functions that are computed without a transaction.</summary>
    public static EngineSession None { get; } = new(new ServerFacts(), new TransactionRegistry(), new RunningTransaction(0, TransactionSettings.Default, DateTimeOffset.UnixEpoch, writes: false));

    /// <summary>The server.</summary>
    public ServerFacts Server { get; }

    /// <summary>All transactions that run.</summary>
    public TransactionRegistry Transactions { get; }

    /// <summary>The transaction of the statement.</summary>
    public RunningTransaction Transaction { get; }

    /// <summary>Who runs it and how.</summary>
    public TransactionSettings Settings => Transaction.Settings;

    /// <summary>What tx.setMetaData attached last, or the client.</summary>
    public MapValue Metadata => Transaction.Metadata;
}
