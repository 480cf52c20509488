using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>The extra fields of BEGIN and of an auto-commit RUN (Bolt specification, "BEGIN Message").</summary>
internal static class QueryExtras
{
    internal static Dictionary<string, object?> Of(
        BoltVersion version, AccessMode mode, string? database, SessionConfig session, TransactionConfig transaction, IReadOnlyList<string> bookmarks)
    {
        var extra = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (bookmarks.Count > 0) extra["bookmarks"] = bookmarks;
        if (transaction.Timeout is { } timeout) extra["tx_timeout"] = timeout == TimeSpan.MaxValue ? long.MaxValue : (long)timeout.TotalMilliseconds;
        if (transaction.Metadata.Count > 0) extra["tx_metadata"] = transaction.Metadata;
        // Write is what a server takes where nothing is said.
        if (mode == AccessMode.Read) extra["mode"] = "r";
        if (database is not null) extra["db"] = database;
        if (session.ImpersonatedUser is not null) extra["imp_user"] = session.ImpersonatedUser;
        if (version.HasNotificationFilter && session.NotificationsConfig is NotificationsConfig notifications)
        {
            notifications.AddTo(extra, version.HasGqlStatuses);
        }

        return extra;
    }
}
