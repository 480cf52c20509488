using System.Text.Json;

namespace PaperGraph.Clients.Tests;

/// <summary>A value as the server makes it, and the kind of value a client must see.</summary>
internal sealed record ValueCheck(string Kind, string Cypher);

/// <summary>A query, the code (or the start of the code) of the error it must end with, and words of its message for a client that shows no codes.</summary>
internal sealed record ErrorCheck(string Cypher, string Code, string? Says = null);

/// <summary>The name of a database that does not exist, and the code of the refusal.</summary>
internal sealed record DatabaseCheck(string Name, string Code);

/// <summary>What every client is checked with: scripts/checks.json, written once for all languages.</summary>
internal sealed record CheckTable(
    IReadOnlyList<ValueCheck> Values,
    IReadOnlyList<ErrorCheck> Errors,
    DatabaseCheck Database,
    string Unauthorized,
    string ReadOnly,
    ErrorCheck Timeout,
    string Notifications,
    long Rows,
    string Endless)
{
    /// <summary>Every check that a client can be asked for, in the order they are run.</summary>
    public static readonly string[] Items =
    [
        "connect-bolt", "connect-neo4j", "auth-refused", "values", "byte-strings", "graph-values", "commit", "rollback", "failure-in-transaction",
        "managed-retry", "paging", "cancellation", "timeout", "errors", "read-only", "notifications", "restart",
    ];

    /// <summary>What cypher-shell has no way to say: it has no transaction functions, no byte strings and no filter of notifications, and a program cannot interrupt or time a query in it.</summary>
    public static readonly string[] NotByShell = ["managed-retry", "cancellation", "timeout", "byte-strings", "notifications"];

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "scripts", "checks.json");

    public static CheckTable Read() => JsonSerializer.Deserialize<CheckTable>(File.ReadAllText(Path), s_options)!;

    /// <summary>The table as lines of fields between tabs, for a language whose library reads no JSON.</summary>
    public string AsLines() => string.Join('\n',
    [
        .. Values.Select(value => $"value\t{value.Kind}\t{value.Cypher}"),
        .. Errors.Select(error => $"error\t{error.Cypher}\t{error.Code}"),
        $"database\t{Database.Name}\t{Database.Code}",
        $"unauthorized\t{Unauthorized}",
        $"readOnly\t{ReadOnly}",
        $"notifications\t{Notifications}",
        $"timeout\t{Timeout.Cypher}\t{Timeout.Code}",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rows\t{Rows}"),
        $"endless\t{Endless}",
    ]);
}
