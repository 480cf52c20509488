using PaperGraph.Storage.Durability;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>What a write transaction needs of its store.</summary>
internal interface IWriterHome
{
    /// <summary>An epoch that nothing bears yet.</summary>
    long NextEpoch();

    /// <summary>What the next writer begins from.</summary>
    GraphState Tip { get; }

    /// <summary>Makes the transaction's state the one that the next writer begins from.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="basis">What it began from.</param>
    /// <param name="state">What it leads to.</param>
    /// <returns>What is to be settled before anybody is told that it is committed.</returns>
    CommitTicket Commit(WriteTransaction transaction, GraphState basis, GraphState state);

    /// <summary>Waits until a committed transaction is durable and new readers see it.</summary>
    void Settle(CommitTicket ticket);

    /// <summary>Lets the next writer in.</summary>
    void Ended(WriteTransaction transaction);
}
