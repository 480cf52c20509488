using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>The spans that gold forms stand for: every occurrence, by the rule that the tagger's document step follows.</summary>
internal static class GoldSpans
{
    /// <summary>The non-overlapping spans in text order.</summary>
    public static IEnumerable<(TextSpan Span, EntityType Type)> Of(string text, GoldPaper gold) =>
        OccurrenceFinder.Find(text, [.. gold.Forms.Select(form => new DocumentForm(form.Text, form.Type, 1))])
            .Select(found => (found.Span, found.Form.Type));
}
