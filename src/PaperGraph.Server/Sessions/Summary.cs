using PaperGraph.Bolt.Messages;
using PaperGraph.Cypher;

namespace PaperGraph.Server.Sessions;

/// <summary>What the last answer to a query tells of it.</summary>
internal static class Summary
{
    private const string WarningCode = "Neo.ClientNotification.Statement.GeneralWarning";

    public static Dictionary<string, object?> Of(OpenResult open, BoltVersion version, string database)
    {
        CypherResult result = open.Result;
        Dictionary<string, object?> summary = new() { ["type"] = TypeOf(result), ["db"] = database };
        if (result.Counts.ContainsUpdates) summary["stats"] = Stats(result.Counts);
        if (result.Plan is { } plan) summary[result.IsExplained ? "plan" : "profile"] = PlanOf(plan);
        if (version.HasGqlStatuses) summary["statuses"] = Statuses(open);
        else if (result.Notifications.Count > 0) summary["notifications"] = result.Notifications.Select(Notification).ToList();
        return summary;
    }

    private static string TypeOf(CypherResult result) => result switch
    {
        { IsSchemaCommand: true } => "s",
        { IsUpdating: true, Columns.Count: > 0 } => "rw",
        { IsUpdating: true } => "w",
        _ => "r",
    };

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

    private static object? Notification(string warning) => new Dictionary<string, object?>
    {
        ["code"] = WarningCode,
        ["title"] = warning,
        ["description"] = warning,
        ["severity"] = "WARNING",
        ["category"] = "GENERIC",
    };

    private static List<object?> Statuses(OpenResult open)
    {
        (string status, string text) = open switch
        {
            { Result.Columns.Count: 0 } => ("00001", "note: successful completion - omitted result"),
            { HadRows: false } => ("02000", "note: no data"),
            _ => ("00000", "note: successful completion"),
        };
        List<object?> statuses = [new Dictionary<string, object?> { ["gql_status"] = status, ["status_description"] = text }];
        statuses.AddRange(open.Result.Notifications.Select(warning => (object?)new Dictionary<string, object?>
        {
            ["gql_status"] = "01N00",
            ["status_description"] = $"warn: {warning}",
            ["neo4j_code"] = WarningCode,
            ["title"] = warning,
            ["diagnostic_record"] = new Dictionary<string, object?> { ["_severity"] = "WARNING", ["_classification"] = "GENERIC" },
        }));
        return statuses;
    }
}
