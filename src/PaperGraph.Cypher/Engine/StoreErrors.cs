using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>Errors of the store as errors of the language.</summary>
internal static class StoreErrors
{
    public static CypherException Translate(GraphException error) => error switch
    {
        ConstraintException => Of(ErrorKind.ConstraintValidationFailed, "ConstraintValidationFailed", error),
        SchemaException { Reason: SchemaFault.NameTaken } => Of(ErrorKind.IndexWithNameAlreadyExists, "NameTaken", error),
        SchemaException { Reason: SchemaFault.EquivalentExists } => Of(ErrorKind.EquivalentSchemaRuleAlreadyExists, "EquivalentExists", error),
        SchemaException { Reason: SchemaFault.NotFound } => Of(ErrorKind.IndexNotFound, "NotFound", error),
        SchemaException => Of(ErrorKind.SchemaCommandFailed, "SchemaCommandFailed", error),
        _ => Of(ErrorKind.ArgumentError, "StoreError", error),
    };

    private static CypherException Of(ErrorKind kind, string detail, GraphException error) =>
        new(kind, ErrorPhase.Runtime, detail, error.Message, null, error);
}
