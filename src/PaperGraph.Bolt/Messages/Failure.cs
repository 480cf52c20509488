using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Messages;

/// <summary>
/// What FAILURE says. From 5.7 the code is called neo4j_code and there are GQL fields and a chain of causes (Bolt specification,
/// "FAILURE Message").
/// </summary>
internal sealed record Failure(
    string? Code, string Message, string? GqlStatus, string? Description, Dictionary<string, object?>? DiagnosticRecord, Failure? Cause)
{
    private const int MostCauses = 50;

    internal static Failure From(IReadOnlyDictionary<string, object?> fields) => From(fields, MostCauses);

    private static Failure From(IReadOnlyDictionary<string, object?> fields, int causesLeft)
    {
        Failure? cause = fields.GetValueOrDefault("cause") is Dictionary<string, object?> inner
            ? From(inner, causesLeft > 0 ? causesLeft - 1 : throw new PackStreamException($"A failure has more than {MostCauses} causes."))
            : null;
        return new Failure(
            Text(fields, "neo4j_code") ?? Text(fields, "code"),
            Text(fields, "message") ?? "The server gave no reason.",
            Text(fields, "gql_status"),
            Text(fields, "description"),
            fields.GetValueOrDefault("diagnostic_record") as Dictionary<string, object?>,
            cause);
    }

    private static string? Text(IReadOnlyDictionary<string, object?> fields, string key) => fields.GetValueOrDefault(key) as string;
}
