using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>Errors of the store as errors of the language.</summary>
internal static class StoreErrors
{
    public static CypherException Translate(GraphException error) => error switch
    {
        ConstraintException => Of(ErrorKind.ConstraintValidationFailed, "ConstraintValidationFailed", error),
        SchemaException schema => Of(KindOf(schema.Reason), $"{schema.Reason}", error),
        _ => Of(ErrorKind.ArgumentError, "StoreError", error),
    };

    /// <summary>The users of a server cannot be read or written.</summary>
    public static CypherException Users(IOException error) => new(ErrorKind.ExternalResourceFailed, ErrorPhase.Runtime, "UsersUnavailable", error.Message, null, error);

    private static ErrorKind KindOf(SchemaFault fault) => fault switch
    {
        SchemaFault.IndexNameTaken => ErrorKind.IndexWithNameAlreadyExists,
        SchemaFault.ConstraintNameTaken => ErrorKind.ConstraintWithNameAlreadyExists,
        SchemaFault.SameExists => ErrorKind.EquivalentSchemaRuleAlreadyExists,
        SchemaFault.IndexExists => ErrorKind.IndexAlreadyExists,
        SchemaFault.ConstraintExists => ErrorKind.ConstraintAlreadyExists,
        SchemaFault.IndexNotFound or SchemaFault.OwnedByConstraint => ErrorKind.IndexDropFailed,
        SchemaFault.ConstraintNotFound => ErrorKind.ConstraintDropFailed,
        SchemaFault.Broken => ErrorKind.ConstraintCreationFailed,
        _ => ErrorKind.IndexCreationFailed,
    };

    private static CypherException Of(ErrorKind kind, string detail, GraphException error) =>
        new(kind, ErrorPhase.Runtime, detail, error.Message, null, error);
}
