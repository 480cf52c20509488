namespace PaperGraph.Conformance.Targets;

/// <summary>Neo4j's status codes in the TCK's terms.</summary>
internal static class StatusCodes
{
    /// <summary>
    /// The TCK's types are the last part of the codes of <c>Neo.ClientError.Statement</c>; errors of constraints and procedures have classes
    /// of their own in Neo4j.
    /// </summary>
    public static string TckType(string code) => code switch
    {
        "Neo.ClientError.Schema.ConstraintValidationFailed" => "ConstraintVerificationFailed",
        _ when code.StartsWith("Neo.ClientError.Procedure.", StringComparison.Ordinal) => "ProcedureError",
        _ => code[(code.LastIndexOf('.') + 1)..],
    };
}
