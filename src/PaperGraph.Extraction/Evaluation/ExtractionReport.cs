using System.Globalization;
using System.Text;
using System.Text.Json;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>Scores as text for people and as JSON for scripts. Percentages have one decimal.</summary>
public static class ExtractionReport
{
    private const int LabelWidth = 22;

    /// <summary>A table with one row a score; lines end with a line feed.</summary>
    public static string ToText(ExtractionScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{scores.Papers} {(scores.Papers == 1 ? "paper" : "papers")}\n");
        AppendTyped(table, "Spans, exact", scores.ExactSpans);
        AppendTyped(table, "Spans, overlapping", scores.OverlappingSpans);
        AppendTyped(table, "Forms", scores.Forms);
        AppendHeader(table, "Roles (forms)");
        AppendRow(table, "introduced", scores.Introduced);
        AppendRow(table, "evaluated", scores.Evaluated);
        AppendHeader(table, "Relations (forms)");
        AppendRow(table, "all", scores.Relations);
        foreach ((RelationType type, MatchScore score) in scores.RelationsByType.OrderBy(item => item.Key)) AppendRow(table, type.AnnotationName(), score);
        AppendHeader(table, "Abbreviations (forms)");
        AppendRow(table, "pairs", scores.Abbreviations);
        foreach (string form in scores.FormsNotInText) table.Append(CultureInfo.InvariantCulture, $"\ngold form not in its text: {form}");
        if (scores.FormsNotInText.Count > 0) table.Append('\n');
        return table.ToString();
    }

    /// <summary>
    /// One JSON object: <c>papers</c>; <c>spans.exact</c>, <c>spans.overlapping</c> and <c>forms</c>, each with <c>all</c>, <c>untyped</c> and the
    /// types; <c>introduced</c>, <c>evaluated</c>, <c>relations</c> (<c>all</c> and the types), <c>abbreviations</c>, <c>formsNotInText</c>. A score has
    /// <c>precision, recall, f1</c> in percent and the counts <c>predicted, predictedMatched, gold, goldMatched</c>.
    /// </summary>
    public static string ToJson(ExtractionScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var document = new Dictionary<string, object>
        {
            ["papers"] = scores.Papers,
            ["spans"] = new Dictionary<string, object> { ["exact"] = Typed(scores.ExactSpans), ["overlapping"] = Typed(scores.OverlappingSpans) },
            ["forms"] = Typed(scores.Forms),
            ["introduced"] = Fields(scores.Introduced),
            ["evaluated"] = Fields(scores.Evaluated),
            ["relations"] = Named("all", scores.Relations, scores.RelationsByType.OrderBy(item => item.Key).Select(item => (item.Key.AnnotationName(), item.Value))),
            ["abbreviations"] = Fields(scores.Abbreviations),
            ["formsNotInText"] = scores.FormsNotInText,
        };
        return JsonSerializer.Serialize(document, s_json) + "\n";
    }

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void AppendTyped(StringBuilder table, string title, TypedScores scores)
    {
        AppendHeader(table, title);
        AppendRow(table, "all", scores.All);
        AppendRow(table, "untyped", scores.Untyped);
        foreach ((EntityType type, MatchScore score) in scores.ByType.OrderBy(item => item.Key)) AppendRow(table, type.ToString(), score);
    }

    private static void AppendHeader(StringBuilder table, string title) => table
        .Append('\n').Append(title.PadRight(LabelWidth)).Append("     P      R     F1   predicted  matched    gold  matched\n");

    private static void AppendRow(StringBuilder table, string label, MatchScore score) => table.Append(
        CultureInfo.InvariantCulture,
        $"{"  " + label,-LabelWidth}{Percent(score.Precision),6:0.0} {Percent(score.Recall),6:0.0} {Percent(score.F1),6:0.0} {score.Predicted,11} {score.PredictedMatched,8} {score.Gold,7} {score.GoldMatched,8}\n");

    private static Dictionary<string, object> Typed(TypedScores scores)
    {
        Dictionary<string, object> fields = Named("all", scores.All, scores.ByType.OrderBy(item => item.Key).Select(item => (item.Key.ToString(), item.Value)));
        fields["untyped"] = Fields(scores.Untyped);
        return fields;
    }

    private static Dictionary<string, object> Named(string name, MatchScore score, IEnumerable<(string Name, MatchScore Score)> others)
    {
        var fields = new Dictionary<string, object> { [name] = Fields(score) };
        foreach ((string other, MatchScore otherScore) in others) fields[other] = Fields(otherScore);
        return fields;
    }

    private static Dictionary<string, object> Fields(MatchScore score) => new()
    {
        ["precision"] = Percent(score.Precision),
        ["recall"] = Percent(score.Recall),
        ["f1"] = Percent(score.F1),
        ["predicted"] = score.Predicted,
        ["predictedMatched"] = score.PredictedMatched,
        ["gold"] = score.Gold,
        ["goldMatched"] = score.GoldMatched,
    };

    private static double Percent(double share) => Math.Round(100 * share, 1);
}
