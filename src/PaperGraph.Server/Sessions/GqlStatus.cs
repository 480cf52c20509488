using PaperGraph.Cypher;

namespace PaperGraph.Server.Sessions;

/// <summary>The GQL status of an outcome or a notification: five characters, and what they stand for.</summary>
/// <param name="Code">The status; those of Neo4j 5.26.</param>
/// <param name="Text">What it stands for.</param>
internal sealed record GqlStatus(string Code, string Text)
{
    public static readonly GqlStatus Done = new("00000", "note: successful completion");
    public static readonly GqlStatus DoneWithoutResult = new("00001", "note: successful completion - omitted result");
    public static readonly GqlStatus NoData = new("02000", "note: no data");

    private static readonly GqlStatus s_warning = new("01N42", "warn: unknown warning");
    private static readonly GqlStatus s_information = new("03N42", "info: unknown notification");

    private static readonly Dictionary<string, GqlStatus> s_byName = new(StringComparer.Ordinal)
    {
        ["UnknownLabelWarning"] = new("01N50", "warn: label does not exist"),
        ["UnknownRelationshipTypeWarning"] = new("01N51", "warn: relationship type does not exist"),
        ["UnknownPropertyKeyWarning"] = new("01N52", "warn: property key does not exist"),
        ["FeatureDeprecationWarning"] = new("01N00", "warn: feature deprecated"),
        ["ParameterNotProvided"] = new("01N60", "warn: parameter missing"),
        ["RuntimeUnsupportedWarning"] = new("01N40", "warn: unsupported runtime"),
        ["HintedIndexNotFound"] = new("01N31", "warn: hinted index does not exist"),
        ["CartesianProduct"] = new("03N90", "info: cartesian product"),
        ["UnboundedVariableLengthPattern"] = new("03N91", "info: unbounded variable length pattern"),
        ["SubqueryVariableShadowing"] = new("03N60", "info: subquery variable shadowing"),
        ["RedundantOptionalProcedure"] = new("03N61", "info: redundant optional procedure"),
        ["IndexOrConstraintAlreadyExists"] = new("00NA0", "note: successful completion - index or constraint already exists"),
        ["IndexOrConstraintDoesNotExist"] = new("00NA1", "note: successful completion - index or constraint does not exist"),
    };

    /// <summary>Where it stands among others (GQL, "Status"): no data, warnings, completion, information.</summary>
    public int Rank => Code[..2] switch
    {
        "02" => 0,
        "01" => 1,
        "00" => 2,
        _ => 3,
    };

    public static GqlStatus Of(Notification notification) =>
        s_byName.GetValueOrDefault(notification.Code[(notification.Code.LastIndexOf('.') + 1)..]) ?? (notification.Severity == "WARNING" ? s_warning : s_information);
}
