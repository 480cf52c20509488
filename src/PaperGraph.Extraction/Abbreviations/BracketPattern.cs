using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// "long form (SF)", "SF (long form)", "(long form, SF)" and "long form / other long form (SF/OLF)", in any kind of bracket; what else
/// stands in the bracket (a citation, a second name) is passed over.
/// </summary>
internal sealed class BracketPattern : IDefinitionPattern
{
    /// <summary>Definitions stand at the start of a bracket; more of a long one is not read.</summary>
    private const int MaxContent = 400;

    /// <summary>A bracket left open at the end of a text (cut-off abstracts) is read up to this length.</summary>
    private const int MaxUnclosed = 120;

    /// <summary>Characters between a short form and the bracket with its long form.</summary>
    private const int MaxGap = 2;

    /// <inheritdoc/>
    public void Collect(WordSequence words, List<DefinitionCandidate> candidates)
    {
        string text = words.Text;
        var open = new Stack<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (Brackets.Opens(text[i])) open.Push(i);
            else if (Brackets.Closes(text[i]) && open.TryPop(out int start)) CollectBracket(words, start, i, candidates);
        }

        while (open.TryPop(out int last) && text.Length - last <= MaxUnclosed) CollectBracket(words, last, text.Length, candidates);
    }

    private static void CollectBracket(WordSequence words, int open, int close, List<DefinitionCandidate> candidates)
    {
        var content = new TextSpan(open + 1, Math.Min(close, open + 1 + MaxContent));
        if (BracketContent.IsExample(words.Text, content)) return;
        if (!ListInBracket(words, open, content, candidates)) ShortInBracket(words, open, content, candidates);
        BothInBracket(words, content, candidates);
        LongInBracket(words, open, content, candidates);
    }

    private static void ShortInBracket(WordSequence words, int open, TextSpan content, List<DefinitionCandidate> candidates)
    {
        TextSpan form = BracketContent.ShortForm(words.Text, content);
        if (ShortForm.TryRead(words.Text, form) is not { } shortForm) return;
        if (LetterAlignment.Best(words.Text, words.Before(open, shortForm.MaxLongWords), shortForm, LongFormEnds.LastWordFixed) is var (longForm, cost))
            candidates.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
    }

    // Every short form of the list must find its long form, in the same order; else "TCP/IP" may be one short form.
    private static bool ListInBracket(WordSequence words, int open, TextSpan content, List<DefinitionCandidate> candidates)
    {
        var found = new List<DefinitionCandidate>();
        int end = open;
        foreach (TextSpan part in BracketContent.Listed(words.Text, content).Reverse())
        {
            if (ShortForm.TryRead(words.Text, part) is not { } shortForm) return false;
            List<TextSpan> window = words.Before(end, shortForm.MaxLongWords);
            while (window.Count > 0 && WordLists.IsFunctionWord(window[^1].Of(words.Text))) window.RemoveAt(window.Count - 1);
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.LastWordFixed, CleanShare) is not var (longForm, cost)) return false;
            found.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
            end = longForm.Start;
        }

        candidates.AddRange(found);
        return found.Count > 0;
    }

    private static void BothInBracket(WordSequence words, TextSpan content, List<DefinitionCandidate> candidates)
    {
        foreach ((int end, TextSpan form) in BracketContent.AfterCommas(words.Text, content))
        {
            if (ShortForm.TryRead(words.Text, form) is not { } shortForm) continue;
            List<TextSpan> window = words.Before(end, shortForm.MaxLongWords);
            window.RemoveAll(word => word.Start < content.Start);
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.LastWordFixed, CleanShare) is var (longForm, cost))
                candidates.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
        }
    }

    private static void LongInBracket(WordSequence words, int open, TextSpan content, List<DefinitionCandidate> candidates)
    {
        if (words.Touching(open, MaxGap) is not { } before || ShortForm.TryRead(words.Text, before) is not { } shortForm) return;
        DefinitionCandidate? best = null;
        foreach (TextSpan form in BracketContent.LongForms(words.Text, content))
        {
            if (LongInBracket(words, form, shortForm) is { } found && (best is null || found.Cost < best.Value.Cost)) best = found;
        }

        if (best is not null) candidates.Add(best.Value);
    }

    private static DefinitionCandidate? LongInBracket(WordSequence words, TextSpan form, ShortForm shortForm)
    {
        List<TextSpan> window = words.Within(form.Start, form.End, shortForm.MaxLongWords + 2);
        if (window.Count == 0 || window.Count > shortForm.MaxLongWords + 1) return null;

        // "SVM (RBF)" qualifies, it does not define.
        if (window.Count == 1 && window[0].Of(words.Text).All(c => !char.IsLower(c))) return null;
        LongFormEnds ends = form.End == words.Text.Length ? LongFormEnds.FirstWordFixed : LongFormEnds.BothFixed;
        return LetterAlignment.Best(words.Text, window, shortForm, ends) is var (longForm, cost)
            ? new DefinitionCandidate(shortForm.Span, longForm, cost)
            : null;
    }

    private const double CleanShare = 0.3;
}
