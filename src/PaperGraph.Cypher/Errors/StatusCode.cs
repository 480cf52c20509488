namespace PaperGraph.Cypher;

/// <summary>Neo4j's status codes, by which drivers tell errors apart.</summary>
public static class StatusCode
{
    /// <summary>The code of a kind of error.</summary>
    public static string Of(ErrorKind kind) => kind switch
    {
        ErrorKind.ProcedureError => "Neo.ClientError.Procedure.ProcedureNotFound",
        ErrorKind.ProcedureCallFailed => "Neo.ClientError.Procedure.ProcedureCallFailed",
        ErrorKind.ConstraintValidationFailed or ErrorKind.EquivalentSchemaRuleAlreadyExists or ErrorKind.IndexWithNameAlreadyExists
            or ErrorKind.ConstraintWithNameAlreadyExists or ErrorKind.IndexAlreadyExists or ErrorKind.ConstraintAlreadyExists => $"Neo.ClientError.Schema.{kind}",
        ErrorKind.IndexDropFailed or ErrorKind.ConstraintDropFailed or ErrorKind.ConstraintCreationFailed or ErrorKind.IndexCreationFailed
            => $"Neo.DatabaseError.Schema.{kind}",
        ErrorKind.TransactionTimedOut or ErrorKind.TransactionTimedOutClientConfiguration => $"Neo.ClientError.Transaction.{kind}",
        ErrorKind.TransactionStartFailed => "Neo.DatabaseError.Transaction.TransactionStartFailed",
        ErrorKind.TransactionTerminated => "Neo.TransientError.Transaction.Terminated",
        ErrorKind.InvalidArguments => "Neo.ClientError.General.InvalidArguments",
        ErrorKind.CredentialsExpired => "Neo.ClientError.Security.CredentialsExpired",
        ErrorKind.Forbidden => "Neo.ClientError.Security.Forbidden",
        ErrorKind.LimitReached => "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        _ => $"Neo.ClientError.Statement.{kind}",
    };
}
