using System.Globalization;

namespace PaperGraph.Bolt.Client;

internal sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition;

internal sealed record Notification(
    string Code,
    string Title,
    string Description,
    IInputPosition? Position,
    NotificationSeverity SeverityLevel,
    string RawSeverityLevel,
    NotificationCategory Category,
    string RawCategory) : INotification;

internal sealed record GqlStatusObject(
    string GqlStatus,
    string StatusDescription,
    IInputPosition? Position,
    NotificationClassification Classification,
    string RawClassification,
    NotificationSeverity Severity,
    string RawSeverity,
    IReadOnlyDictionary<string, object> DiagnosticRecord,
    bool IsNotification) : IGqlStatusObject;

/// <summary>
/// Reads notifications (up to Bolt 5.4) or statuses (from 5.5) of a result and makes each out of the other, so that callers find both
/// with every server. The statuses made up are those that the Bolt specification gives for servers without them.
/// </summary>
internal static class StatusReader
{
    internal static (IList<INotification> Notifications, IList<IGqlStatusObject> Statuses) Read(
        IReadOnlyDictionary<string, object?> run, IReadOnlyDictionary<string, object?> end)
    {
        if (end.GetValueOrDefault("statuses") is List<object?> statuses)
        {
            Dictionary<string, object?>[] entries = [.. statuses.OfType<Dictionary<string, object?>>()];
            return ([.. entries.Where(IsNotification).Select(ToNotification)], [.. entries.Select(ToStatus)]);
        }

        INotification[] notifications =
            [.. (end.GetValueOrDefault("notifications") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(ReadNotification)];
        return ([.. notifications], [Outcome(run), .. notifications.Select(StatusOf)]);
    }

    private static bool IsNotification(Dictionary<string, object?> status) => status.ContainsKey("neo4j_code");

    private static INotification ToNotification(Dictionary<string, object?> status)
    {
        var record = status.GetValueOrDefault("diagnostic_record") as Dictionary<string, object?> ?? [];
        string severity = Text(record, "_severity"), category = Text(record, "_classification");
        return new Notification(
            Text(status, "neo4j_code"),
            Text(status, "title"),
            status.GetValueOrDefault("description") as string ?? Text(status, "status_description"),
            Position(record.GetValueOrDefault("_position")),
            SeverityOf(severity),
            severity,
            EnumOf(category, NotificationCategory.Unknown),
            category);
    }

    private static IGqlStatusObject ToStatus(Dictionary<string, object?> status)
    {
        var record = status.GetValueOrDefault("diagnostic_record") as Dictionary<string, object> ?? [];
        string severity = Text(record!, "_severity"), classification = Text(record!, "_classification");
        return new GqlStatusObject(
            Text(status, "gql_status"),
            Text(status, "status_description"),
            Position(record.GetValueOrDefault("_position")),
            EnumOf(classification, NotificationClassification.Unknown),
            classification,
            SeverityOf(severity),
            severity,
            record,
            IsNotification(status));
    }

    private static INotification ReadNotification(Dictionary<string, object?> map)
    {
        string severity = Text(map, "severity"), category = Text(map, "category");
        return new Notification(
            Text(map, "code"),
            Text(map, "title"),
            Text(map, "description"),
            Position(map.GetValueOrDefault("position")),
            SeverityOf(severity),
            severity,
            EnumOf(category, NotificationCategory.Unknown),
            category);
    }

    private static GqlStatusObject Outcome(IReadOnlyDictionary<string, object?> run)
    {
        bool hasColumns = run.GetValueOrDefault("fields") is List<object?> { Count: > 0 };
        (string status, string description) = hasColumns
            ? ("00000", "note: successful completion")
            : ("00001", "note: successful completion - omitted result");
        return new GqlStatusObject(
            status, description, null, NotificationClassification.Unknown, "", NotificationSeverity.Unknown, "", new Dictionary<string, object>(), false);
    }

    private static GqlStatusObject StatusOf(INotification notification)
    {
        bool warning = notification.SeverityLevel == NotificationSeverity.Warning;
        string description = string.IsNullOrEmpty(notification.Description)
            ? warning ? "warn: unknown warning" : "info: unknown notification"
            : notification.Description;
        var record = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["_severity"] = notification.RawSeverityLevel, ["_classification"] = notification.RawCategory,
        };
        return new GqlStatusObject(
            warning ? "01N42" : "03N42",
            description,
            notification.Position,
            EnumOf(notification.RawCategory, NotificationClassification.Unknown),
            notification.RawCategory,
            notification.SeverityLevel,
            notification.RawSeverityLevel,
            record,
            true);
    }

    private static InputPosition? Position(object? value) => value is Dictionary<string, object?> map
        ? new InputPosition(Number(map, "offset"), Number(map, "line"), Number(map, "column"))
        : null;

    private static NotificationSeverity SeverityOf(string text) => EnumOf(text, NotificationSeverity.Unknown);

    private static T EnumOf<T>(string text, T unknown)
        where T : struct, Enum
    {
        bool isName = text.Length > 0 && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+');
        return isName && Enum.TryParse(text, ignoreCase: true, out T value) ? value : unknown;
    }

    private static string Text(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string ?? "";

    private static int Number(Dictionary<string, object?> map, string key) =>
        map.GetValueOrDefault(key) is long and >= 0 and <= int.MaxValue and var number ? Convert.ToInt32(number, CultureInfo.InvariantCulture) : 0;
}
