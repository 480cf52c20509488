using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>"long form, abbreviated as SF", "long form, or SF,", "long form, named SF", "long form, SF,": a cue between the two.</summary>
internal sealed partial class CuePattern : IDefinitionPattern
{
    /// <summary>Without a bracket, only a clean alignment is a definition.</summary>
    private const double Share = 0.4;

    /// <inheritdoc/>
    public void Collect(WordSequence words, List<DefinitionCandidate> candidates)
    {
        foreach (ValueMatch match in Cue().EnumerateMatches(words.Text))
        {
            List<TextSpan> next = words.Within(match.Index + match.Length, words.Text.Length, 1);
            if (next.Count == 0 || next[0].Start - (match.Index + match.Length) > MaxGap) continue;
            if (ShortForm.TryRead(words.Text, FormSpan.Trim(words.Text, next[0])) is not { } shortForm) continue;
            List<TextSpan> window = words.Before(match.Index, shortForm.MaxLongWords);
            bool isComma = words.Text.AsSpan(match.Index, match.Length).Trim() is ",";
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.LastWordFixed, isComma ? CommaShare : Share) is var (longForm, cost)
                && !(isComma && HasCapitals(longForm.Of(words.Text))))
                candidates.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
        }
    }

    /// <summary>A comma alone also separates the items of lists, "RNNs, CNNs, …": initials only, and no short forms among them.</summary>
    private const double CommaShare = 0.05;

    private static bool HasCapitals(string form)
    {
        for (int i = 1; i < form.Length; i++)
        {
            if (char.IsUpper(form[i]) && char.IsUpper(form[i - 1])) return true;
        }

        return false;
    }

    /// <summary>Room for a quote or an opening LaTeX command.</summary>
    private const int MaxGap = 10;

    // Repetitions are bounded so that long runs of white space or of these words take linear time.
    [GeneratedRegex(
        @",?(?:\s{1,3}(?:which|that|we|is|are|it|here|also|commonly|often|usually|simply|and|hereby|to\s{1,3}be)){0,4}" +
        @"(?:\s{1,3}(?:abbreviated(?:\s{1,3}(?:as|to|by))?|shortened\s{1,3}(?:as|to)|called|named|dubbed|termed|coined|denoted(?:\s{1,3}(?:as|by))?|" +
        @"denote(?:\s{1,3}(?:as|by))?|call|name|term|dub|referred\s{1,3}to\s{1,3}as|known\s{1,3}as|henceforth|hereafter|hereinafter|a\.k\.a\.|aka)" +
        @"|,\s{1,3}or|,\s{1,3}i\.e\.,?|,(?=\s{1,3}[\p{Lu}\p{N}\-]{2,16}s?,\s))\s{1,3}(?:as\s{1,3})?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cue();
}
