using PaperGraph.Bolt.Messages;
using PaperGraph.Cypher;

namespace PaperGraph.Server.Sessions;

/// <summary>What the last answer to a query tells of it.</summary>
internal static class Summary
{
    public static Dictionary<string, object?> Of(OpenResult open, BoltVersion version, string database, NotificationFilter filter)
    {
        CypherResult result = open.Result;
        Dictionary<string, object?> summary = new() { ["type"] = result.QueryType, ["db"] = database };
        if (result.Counts.SystemUpdates > 0) summary["stats"] = new Dictionary<string, object?> { ["contains-system-updates"] = true, ["system-updates"] = result.Counts.SystemUpdates };
        else if (result.Counts.ContainsUpdates) summary["stats"] = Stats(result.Counts);
        if (result.Plan is { } plan) summary[result.IsExplained ? "plan" : "profile"] = PlanOf(plan);
        Notification[] notifications = [.. result.Notifications.Where(filter.Lets)];
        if (version.HasGqlStatuses) summary["statuses"] = Statuses(open, notifications);
        else if (notifications.Length > 0) summary["notifications"] = notifications.Select(notification => (object?)NotificationOf(notification)).ToList();
        return summary;
    }

    private static Dictionary<string, object?> Stats(UpdateCounts counts)
    {
        Dictionary<string, object?> stats = new() { ["contains-updates"] = true };
        Add("nodes-created", counts.NodesCreated);
        Add("nodes-deleted", counts.NodesDeleted);
        Add("relationships-created", counts.RelationshipsCreated);
        Add("relationships-deleted", counts.RelationshipsDeleted);
        Add("properties-set", counts.PropertiesSet);
        Add("labels-added", counts.LabelsAdded);
        Add("labels-removed", counts.LabelsRemoved);
        Add("indexes-added", counts.IndexesAdded);
        Add("indexes-removed", counts.IndexesRemoved);
        Add("constraints-added", counts.ConstraintsAdded);
        Add("constraints-removed", counts.ConstraintsRemoved);
        return stats;

        void Add(string name, long count)
        {
            if (count != 0) stats[name] = count;
        }
    }

    private static Dictionary<string, object?> PlanOf(PlanDescription plan)
    {
        Dictionary<string, object?> arguments = new() { ["Details"] = plan.Details, ["EstimatedRows"] = plan.EstimatedRows, ["planner"] = "COST" };
        Dictionary<string, object?> step = new()
        {
            ["operatorType"] = $"{plan.Operator}@{ServerFacts.GraphDatabase}",
            ["args"] = arguments,
            ["identifiers"] = new List<object?>(),
            ["children"] = plan.Inputs.Select(input => (object?)PlanOf(input)).ToList(),
        };
        if (plan.Rows is not { } rows) return step;
        arguments["Rows"] = rows;
        step["rows"] = rows;
        step["dbHits"] = 0L;
        step["time"] = (long)(plan.Time ?? TimeSpan.Zero).TotalNanoseconds;
        return step;
    }

    private static Dictionary<string, object?> NotificationOf(Notification notification)
    {
        Dictionary<string, object?> fields = new()
        {
            ["code"] = notification.Code,
            ["title"] = notification.Title,
            ["description"] = notification.Description,
            ["severity"] = notification.Severity,
            ["category"] = notification.Category,
        };
        if (PositionOf(notification) is { } position) fields["position"] = position;
        return fields;
    }

    private static Dictionary<string, object?>? PositionOf(Notification notification) => notification.Position is { } place
        ? new() { ["offset"] = (long)place.Offset, ["line"] = (long)place.Line, ["column"] = (long)place.Column }
        : null;

    private static Dictionary<string, object?> StatusOf(GqlStatus status) => new()
    {
        ["gql_status"] = status.Code,
        ["status_description"] = status.Text,
        ["diagnostic_record"] = new Dictionary<string, object?> { ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/" },
    };

    private static Dictionary<string, object?> StatusOf(GqlStatus status, Notification notification)
    {
        Dictionary<string, object?> fields = StatusOf(status);
        fields["status_description"] = $"{status.Text}. {notification.Description}";
        fields["description"] = notification.Description;
        fields["neo4j_code"] = notification.Code;
        fields["title"] = notification.Title;
        var record = (Dictionary<string, object?>)fields["diagnostic_record"]!;
        record["_severity"] = notification.Severity;
        record["_classification"] = notification.Category;
        if (PositionOf(notification) is { } position) record["_position"] = position;
        return fields;
    }

    private static List<object?> Statuses(OpenResult open, Notification[] notifications)
    {
        GqlStatus outcome = open switch
        {
            { Result.Columns.Count: 0 } or { Result.IsExplained: true } => GqlStatus.DoneWithoutResult,
            { HadRows: false } => GqlStatus.NoData,
            _ => GqlStatus.Done,
        };
        if (notifications.Length == 0) return [StatusOf(outcome)];
        IEnumerable<(GqlStatus Status, Notification? Notification)> all = notifications.Select(notification => (GqlStatus.Of(notification), (Notification?)notification)).Prepend((outcome, null));
        return [.. all.OrderBy(item => item.Status.Rank).Select(item => item.Notification is null ? StatusOf(item.Status) : StatusOf(item.Status, item.Notification))];
    }
}
