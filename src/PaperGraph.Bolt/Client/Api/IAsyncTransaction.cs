namespace PaperGraph.Bolt.Client;

/// <summary>An open transaction. Disposing it without a commit rolls it back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    /// <summary>The settings of the transaction.</summary>
    TransactionConfig TransactionConfig { get; }

    /// <summary>Makes the changes last.</summary>
    /// <exception cref="TransactionClosedException">The transaction is already over.</exception>
    Task CommitAsync();

    /// <summary>Gives the changes up.</summary>
    /// <exception cref="TransactionClosedException">The transaction is already over.</exception>
    Task RollbackAsync();
}
