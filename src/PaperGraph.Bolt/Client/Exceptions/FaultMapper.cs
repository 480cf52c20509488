using PaperGraph.Bolt.Messages;

namespace PaperGraph.Bolt.Client;

/// <summary>Chooses the exception for a failure by its code (Neo4j status codes, "Neo.Classification.Category.Title").</summary>
internal static class FaultMapper
{
    internal const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    internal const string ReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    internal const string DatabaseUnavailable = "Neo.TransientError.General.DatabaseUnavailable";
    internal const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";
    internal const string TokenExpired = "Neo.ClientError.Security.TokenExpired";

    private const string UnknownCode = "Neo.DatabaseError.General.UnknownError";

    internal static Neo4jException From(Failure failure)
    {
        string code = Corrected(failure.Code ?? UnknownCode);
        Neo4jException? cause = failure.Cause is null ? null : From(failure.Cause);
        Neo4jException exception = Create(code, failure.Message, cause);
        exception.Code = code;
        exception.GqlStatus = failure.GqlStatus!;
        exception.GqlStatusDescription = failure.Description!;
        exception.GqlDiagnosticRecord = failure.DiagnosticRecord!;
        string? classification = failure.DiagnosticRecord?.GetValueOrDefault("_classification") as string;
        exception.GqlRawClassification = classification!;
        exception.GqlClassification = classification is "CLIENT_ERROR" or "TRANSIENT_ERROR" or "DATABASE_ERROR" ? classification : "UNKNOWN";
        return exception;
    }

    // Old servers call these transient, though the client itself asked for the end of the transaction; trying again would go against it.
    private static string Corrected(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
        _ => code,
    };

    private static Neo4jException Create(string code, string message, Neo4jException? cause) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.AuthenticationRateLimit" or "Neo.ClientError.Security.CredentialsExpired"
            => new AuthenticationException(message, cause!),
        AuthorizationExpired => new AuthorizationException(message, cause!),
        TokenExpired => new TokenExpiredException(message, cause!),
        "Neo.ClientError.Security.Forbidden" => new ForbiddenException(message, cause!),
        "Neo.ClientError.Statement.ArgumentError" => new StatementArgumentException(message, cause!),
        "Neo.ClientError.Statement.TypeError" => new TypeException(message, cause!),
        "Neo.ClientError.Database.DatabaseNotFound" => new FatalDiscoveryException(message, cause!),
        "Neo.ClientError.Transaction.InvalidBookmark" => new InvalidBookmarkException(message, cause!),
        "Neo.ClientError.Transaction.InvalidBookmarkMixture" => new InvalidBookmarkMixtureException(message, cause!),
        "Neo.ClientError.Request.Invalid" or "Neo.ClientError.Request.InvalidFormat" => new ProtocolException(message, cause!),
        _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new UnknownSecurityException(message, cause!),
        _ when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => new ClientException(message, cause!),
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new TransientException(message, cause!),
        _ => new DatabaseException(message, cause!),
    };
}
