using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher;

/// <summary>The notifications there are. Codes, titles, severities and categories are those of Neo4j 5.26; the descriptions are our own.</summary>
internal static class Notices
{
    private const string Statement = "Neo.ClientNotification.Statement.";
    private const string Schema = "Neo.ClientNotification.Schema.";
    private const string Warning = "WARNING";
    private const string Information = "INFORMATION";

    /// <summary>A name that is not in the graph.</summary>
    /// <param name="use">The name.</param>
    /// <param name="near">One that is and looks like it; null where there is none.</param>
    public static Notification Unknown(NameUse use, string? near)
    {
        string hint = near is null ? "Check its spelling" : $"Did you mean `{near}`?";
        return use.Kind switch
        {
            NameKind.Label => new(
                Statement + "UnknownLabelWarning",
                "The provided label is not in the database.",
                $"No node has or had the label `{use.Name}`, so nothing matches it. {hint} (the missing label name is: {use.Name})",
                Warning,
                "UNRECOGNIZED",
                use.Position),
            NameKind.RelationshipType => new(
                Statement + "UnknownRelationshipTypeWarning",
                "The provided relationship type is not in the database.",
                $"No relationship is or was of the type `{use.Name}`, so nothing matches it. {hint} (the missing relationship type is: {use.Name})",
                Warning,
                "UNRECOGNIZED",
                use.Position),
            _ => new(
                Statement + "UnknownPropertyKeyWarning",
                "The provided property key is not in the database",
                $"Nothing has or had the property `{use.Name}`, so its value is always null. {hint} (the missing property name is: {use.Name})",
                Warning,
                "UNRECOGNIZED",
                use.Position),
        };
    }

    public static Notification CartesianProduct(IReadOnlyList<string> variables, TextPosition position) => new(
        Statement + "CartesianProduct",
        "This query builds a cartesian product between disconnected patterns.",
        "Parts of this pattern are not connected, so each match of one is combined with every match of the others; that may be many rows. "
        + $"Connect the parts by a relationship, or match them one after the other (identifier{(variables.Count == 1 ? " is" : "s are")}: ({string.Join(", ", variables)}))",
        Information,
        "PERFORMANCE",
        position);

    public static Notification UnboundedShortestPath(TextPosition position) => new(
        Statement + "UnboundedVariableLengthPattern",
        "The provided pattern is unbounded, consider adding an upper limit to the number of node hops.",
        "A shortest path of any length may be looked for through the whole graph. Give the longest length that is of use, such as [*..10].",
        Information,
        "PERFORMANCE",
        position);

    public static Notification Deprecated(string description, TextPosition position) => new(
        Statement + "FeatureDeprecationWarning",
        "This feature is deprecated and will be removed in future versions.",
        description,
        Warning,
        "DEPRECATION",
        position);

    public static Notification Shadowing(string variable, TextPosition position) => new(
        Statement + "SubqueryVariableShadowing",
        "Variable in subquery is shadowing a variable with the same name from the outer scope.",
        $"`{variable}` in this subquery is a new variable and not the one outside. To use that one, name it in the scope clause: CALL ({variable}) {{ ... }} "
        + $"(the shadowing variable is: {variable})",
        Information,
        "GENERIC",
        position);

    public static Notification RedundantOptionalProcedure(string procedure, TextPosition position) => new(
        Statement + "RedundantOptionalProcedure",
        "The use of `OPTIONAL` is redundant when `CALL` is a void procedure.",
        $"OPTIONAL says nothing before CALL {procedure}, which returns nothing.",
        Information,
        "GENERIC",
        position);

    public static Notification ParameterNotProvided(IEnumerable<string> missing) => new(
        Statement + "ParameterNotProvided",
        "The statement refers to a parameter that was not provided in the request.",
        $"The plan is told without values; to run it the query needs them. (Missing parameters: {string.Join(", ", missing)})",
        Warning,
        "GENERIC",
        null);

    public static Notification RuntimeUnsupported(string runtime) => new(
        Statement + "RuntimeUnsupportedWarning",
        "This query is not supported by the chosen runtime.",
        $"There is no runtime `{runtime}` here; the query runs as every other does.",
        Warning,
        "UNSUPPORTED",
        null);

    /// <summary>USING INDEX names an index that is not there.</summary>
    public static Notification HintedIndexNotFound(HintUse use)
    {
        string variable = $"`{use.Hint.Variable}`";
        string kind = use.Hint.Kind.Length == 0 ? "" : use.Hint.Kind + " ";
        string entity = use.OfRelationship ? $"()-[{variable}:`{use.Hint.LabelOrType}`]-()" : $"({variable}:`{use.Hint.LabelOrType}`)";
        string properties = string.Join(", ", use.Hint.Properties.Select(property => $"{variable}.`{property}`"));
        return new(
            Schema + "HintedIndexNotFound",
            "The request (directly or indirectly) referred to an index that does not exist.",
            $"The query runs without the index that it asks for, because there is none; see SHOW INDEXES (index is: {kind}INDEX FOR {entity} ON ({properties}))",
            Warning,
            "HINT",
            null);
    }

    /// <summary>A command with IF NOT EXISTS found what it should make, or one like it.</summary>
    public static Notification AlreadyExists(string command, string existing) => new(
        Schema + "IndexOrConstraintAlreadyExists", $"`{command}` has no effect.", $"`{existing}` already exists.", Information, "SCHEMA", null);

    /// <summary>A command with IF EXISTS did not find what it should drop.</summary>
    public static Notification DoesNotExist(string command, string name) => new(
        Schema + "IndexOrConstraintDoesNotExist", $"`{command}` has no effect.", $"`{name}` does not exist.", Information, "SCHEMA", null);
}
