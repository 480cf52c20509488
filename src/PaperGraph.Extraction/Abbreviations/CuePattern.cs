using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>"long form, abbreviated as SF", "long form, or SF,", "long form, named SF", "long form, SF,": a cue between the two.</summary>
internal sealed partial class CuePattern : IDefinitionPattern
{
    /// <summary>Without a bracket, only a clean alignment is a definition: half of what a bracket allows.</summary>
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
            if (LetterAlignment.Best(words.Text, window, shortForm, LongFormEnds.LastWordFixed, Share) is var (longForm, cost))
                candidates.Add(new DefinitionCandidate(shortForm.Span, longForm, cost));
        }
    }

    /// <summary>Room for a quote or an opening LaTeX command.</summary>
    private const int MaxGap = 10;

    [GeneratedRegex(
        @",?(?:\s+(?:which|that|we|is|are|it|here|also|commonly|often|usually|simply|and|hereby|to\s+be))*" +
        @"(?:\s+(?:abbreviated(?:\s+(?:as|to|by))?|shortened\s+(?:as|to)|called|named|dubbed|termed|coined|denoted(?:\s+(?:as|by))?|" +
        @"denote(?:\s+(?:as|by))?|call|name|term|dub|referred\s+to\s+as|known\s+as|henceforth|hereafter|hereinafter|a\.k\.a\.|aka)|,\s+or|,\s+i\.e\.,?|,(?=\s+[\p{Lu}\p{N}\-]+s?,\s))\s+(?:as\s+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cue();
}
