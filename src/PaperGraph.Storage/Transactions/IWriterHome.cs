using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>What a write transaction needs of its store.</summary>
internal interface IWriterHome
{
    /// <summary>An epoch that nothing bears yet.</summary>
    long NextEpoch();

    /// <summary>Makes the transaction durable, then its state the one that new transactions see.</summary>
    void Publish(WriteTransaction transaction, GraphState state);

    /// <summary>Lets the next writer in.</summary>
    void Ended(WriteTransaction transaction);
}
