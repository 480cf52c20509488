using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Turns occurrences of forms into mentions: the pieces they cover and the roles that the paper gives them.</summary>
internal static class MentionReader
{
    private const int Introduced = 0;
    private const int Evaluated = 1;

    /// <summary>The occurrences that cover at least one piece (one of control characters alone covers none).</summary>
    public static List<LocatedMention> Locate(Pieces pieces, IEnumerable<(TextSpan Span, DocumentForm Form)> occurrences)
    {
        List<LocatedMention> located = [];
        int first = 0;
        foreach ((TextSpan span, DocumentForm form) in occurrences)
        {
            while (first < pieces.Count && pieces.Spans[first].End <= span.Start) first++;
            int end = first;
            while (end < pieces.Count && pieces.Spans[end].Start < span.End) end++;
            if (end > first) located.Add(new LocatedMention(span, form, first, end));
        }

        return located;
    }

    /// <summary>The mentions. A role holds for a form if it holds at any of its mentions: a paper seldom says twice that something is new.</summary>
    public static List<Mention> Read(string text, IReadOnlyList<LocatedMention> located, ReadOnlySpan<float> roles)
    {
        Dictionary<DocumentForm, (bool Introduced, bool Evaluated)> byForm = new(ReferenceEqualityComparer.Instance);
        foreach (LocatedMention mention in located)
        {
            (bool introduced, bool evaluated) = byForm.GetValueOrDefault(mention.Form);
            ReadOnlySpan<float> row = roles.Slice(mention.FirstPiece * TaggerNetwork.RoleCount, TaggerNetwork.RoleCount);
            // A logit of zero is a probability of one half.
            byForm[mention.Form] = (introduced || row[Introduced] >= 0, evaluated || row[Evaluated] >= 0);
        }

        List<Mention> mentions = new(located.Count);
        foreach (LocatedMention mention in located)
        {
            (bool introduced, bool evaluated) = byForm[mention.Form];
            EntityType type = mention.Form.Type;
            mentions.Add(new Mention(mention.Span, mention.Span.Of(text), type, mention.Form.Confidence,
                introduced && type is (EntityType.Method or EntityType.Dataset), evaluated && type is EntityType.Dataset));
        }

        return mentions;
    }
}
