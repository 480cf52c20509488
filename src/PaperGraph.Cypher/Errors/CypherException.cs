using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher;

/// <summary>Kinds of errors, by the names of Neo4j's status codes.</summary>
public enum ErrorKind
{
    /// <summary>Neo.ClientError.Statement.SyntaxError.</summary>
    SyntaxError,

    /// <summary>Neo.ClientError.Statement.SemanticError.</summary>
    SemanticError,

    /// <summary>Neo.ClientError.Statement.TypeError.</summary>
    TypeError,

    /// <summary>Neo.ClientError.Statement.ArgumentError.</summary>
    ArgumentError,

    /// <summary>Neo.ClientError.Statement.ArithmeticError.</summary>
    ArithmeticError,

    /// <summary>Neo.ClientError.Statement.EntityNotFound.</summary>
    EntityNotFound,

    /// <summary>Neo.ClientError.Statement.ParameterMissing.</summary>
    ParameterMissing,

    /// <summary>Neo.ClientError.Statement.UnsupportedAdministrationCommand.</summary>
    UnsupportedAdministrationCommand,

    /// <summary>Neo.ClientError.Statement.AccessMode.</summary>
    AccessMode,

    /// <summary>Neo.ClientError.Statement.ExternalResourceFailed.</summary>
    ExternalResourceFailed,

    /// <summary>Neo.ClientError.Procedure.ProcedureNotFound; the TCK calls it ProcedureError.</summary>
    ProcedureError,

    /// <summary>Neo.ClientError.Procedure.ProcedureCallFailed.</summary>
    ProcedureCallFailed,

    /// <summary>Neo.ClientError.Schema.ConstraintValidationFailed; the TCK's ConstraintVerificationFailed.</summary>
    ConstraintValidationFailed,

    /// <summary>Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists.</summary>
    EquivalentSchemaRuleAlreadyExists,

    /// <summary>Neo.ClientError.Schema.IndexWithNameAlreadyExists.</summary>
    IndexWithNameAlreadyExists,

    /// <summary>Neo.ClientError.Schema.ConstraintWithNameAlreadyExists.</summary>
    ConstraintWithNameAlreadyExists,

    /// <summary>Neo.ClientError.Schema.IndexAlreadyExists.</summary>
    IndexAlreadyExists,

    /// <summary>Neo.ClientError.Schema.ConstraintAlreadyExists.</summary>
    ConstraintAlreadyExists,

    /// <summary>Neo.DatabaseError.Schema.IndexDropFailed.</summary>
    IndexDropFailed,

    /// <summary>Neo.DatabaseError.Schema.ConstraintDropFailed.</summary>
    ConstraintDropFailed,

    /// <summary>Neo.DatabaseError.Schema.ConstraintCreationFailed: what is in the graph breaks it.</summary>
    ConstraintCreationFailed,

    /// <summary>Neo.DatabaseError.Schema.IndexCreationFailed: an index that makes no sense or is not known here.</summary>
    IndexCreationFailed,

    /// <summary>Neo.ClientError.Transaction.TransactionTimedOut.</summary>
    TransactionTimedOut,

    /// <summary>Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration: the client itself had set the time.</summary>
    TransactionTimedOutClientConfiguration,

    /// <summary>Neo.DatabaseError.Transaction.TransactionStartFailed: a statement that needs a transaction of its own was run in another.</summary>
    TransactionStartFailed,

    /// <summary>Neo.TransientError.Transaction.Terminated: somebody ended the transaction.</summary>
    TransactionTerminated,

    /// <summary>Neo.ClientError.Security.Forbidden: the user may not do it.</summary>
    Forbidden,

    /// <summary>Neo.ClientError.General.InvalidArguments.</summary>
    InvalidArguments,

    /// <summary>Neo.ClientError.Security.CredentialsExpired.</summary>
    CredentialsExpired,

    /// <summary>Neo.TransientError.General.MemoryPoolOutOfMemoryError: a stated limit of memory, depth or size was reached.</summary>
    LimitReached,
}

/// <summary>When an error was found.</summary>
public enum ErrorPhase
{
    /// <summary>Before anything ran.</summary>
    CompileTime,

    /// <summary>While rows were made.</summary>
    Runtime,
}

/// <summary>A query cannot be compiled or run. The message has position, query line and caret where there is a position.</summary>
public sealed class CypherException : Exception
{
    /// <summary>An error.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="phase">When it was found.</param>
    /// <param name="detail">The TCK's name for it, such as UndefinedVariable; see <see cref="Detail"/>.</param>
    /// <param name="message">What is wrong and what to do; no position in it.</param>
    /// <param name="position">Where; null where that makes no sense.</param>
    /// <param name="inner">What led to it.</param>
    public CypherException(ErrorKind kind, ErrorPhase phase, string detail, string message, TextPosition? position = null, Exception? inner = null)
        : base(message, inner) => (Kind, Phase, Detail, Position) = (kind, phase, detail, position);

    /// <summary>The kind.</summary>
    public ErrorKind Kind { get; }

    /// <summary>When it was found.</summary>
    public ErrorPhase Phase { get; }

    /// <summary>openCypher TCK's name of the exact fault, such as UndefinedVariable or InvalidArgumentType.</summary>
    public string Detail { get; }

    /// <summary>Where in the text; null where that makes no sense.</summary>
    public TextPosition? Position { get; }

    /// <summary>An error found while binding.</summary>
    public static CypherException Syntax(string detail, string message, TextPosition position) =>
        new(ErrorKind.SyntaxError, ErrorPhase.CompileTime, detail, message, position);

    /// <summary>An error found while running.</summary>
    public static CypherException Runtime(ErrorKind kind, string detail, string message) => new(kind, ErrorPhase.Runtime, detail, message);
}
