using PaperGraph.Bolt.Messages;
using PaperGraph.Cypher;

namespace PaperGraph.Server.Sessions;

/// <summary>What the last answer to a query tells of it.</summary>
internal static class Summary
{
    public static Dictionary<string, object?> Of(OpenResult open, BoltVersion version, string database)
    {
        CypherResult result = open.Result;
        Dictionary<string, object?> summary = new() { ["type"] = result.QueryType, ["db"] = database };
        if (result.Counts.ContainsUpdates) summary["stats"] = Stats(result.Counts);
        if (result.Plan is { } plan) summary[result.IsExplained ? "plan" : "profile"] = PlanOf(plan);
        if (version.HasGqlStatuses) summary["statuses"] = Statuses(open);
        else if (result.Notifications.Count > 0) summary["notifications"] = result.Notifications.Select(notification => (object?)NotificationOf(notification)).ToList();
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

    private static Dictionary<string, object?> StatusOf(Notification notification)
    {
        bool warns = notification.Severity == "WARNING";
        Dictionary<string, object?> record = new() { ["_severity"] = notification.Severity, ["_classification"] = notification.Category };
        if (PositionOf(notification) is { } position) record["_position"] = position;
        return new Dictionary<string, object?>
        {
            ["gql_status"] = warns ? "01N00" : "03N00",
            ["status_description"] = $"{(warns ? "warn" : "info")}: {notification.Description}",
            ["description"] = notification.Description,
            ["neo4j_code"] = notification.Code,
            ["title"] = notification.Title,
            ["diagnostic_record"] = record,
        };
    }

    private static List<object?> Statuses(OpenResult open)
    {
        (string status, string text) = open switch
        {
            { Result.Columns.Count: 0 } => ("00001", "note: successful completion - omitted result"),
            { HadRows: false } => ("02000", "note: no data"),
            _ => ("00000", "note: successful completion"),
        };
        List<object?> statuses = [new Dictionary<string, object?> { ["gql_status"] = status, ["status_description"] = text }];
        statuses.AddRange(open.Result.Notifications.Select(StatusOf));
        return statuses;
    }
}
