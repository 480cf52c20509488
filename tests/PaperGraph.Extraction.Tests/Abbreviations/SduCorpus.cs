using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

/// <summary>
/// SDU@AAAI-22 acronym extraction, English scientific texts. The corpus lists acronyms and long forms separately; the pairs of
/// <see cref="PairsOf"/> are made here: a long form and the acronym beside it, with nothing between them but marks and the words that
/// definitions use ("short for", "abbreviated as", "or" …), no other annotated range, and no bracket that closes without having opened.
/// Brackets are preferred to equals signs and colons, those to the rest, then the smaller distance; each range is in one pair at most.
/// Long forms that find no partner (their acronym is not annotated, or not beside them) belong to no pair.
/// </summary>
internal static partial class SduCorpus
{
    public static IEnumerable<(string Text, TextSpan[] Acronyms, TextSpan[] LongForms)> Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonElement item in document.RootElement.EnumerateArray())
        {
            string text = item.GetProperty("text").GetString()!;
            yield return (text, Spans(text, item.GetProperty("acronyms")), Spans(text, item.GetProperty("long-forms")));
        }
    }

    /// <summary>
    /// Ranges are compared after taking off outer marks and widening to whole words, because the corpus cuts plural letters and whole word ends
    /// off and takes brackets in here and there.
    /// </summary>
    public static TextSpan Widen(string text, TextSpan span)
    {
        (int start, int end) = span;
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (start < end && !char.IsLetterOrDigit(text[end - 1])) end--;
        while (start < end && end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        while (start < end && start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return new TextSpan(start, end);
    }

    public static HashSet<(TextSpan Short, TextSpan Long)> PairsOf(string text, TextSpan[] acronyms, TextSpan[] longForms)
    {
        var candidates = new List<(int Rank, int Distance, TextSpan Short, TextSpan Long)>();
        TextSpan[] all = [.. acronyms, .. longForms];
        foreach (TextSpan longForm in longForms)
        {
            foreach (TextSpan acronym in acronyms)
            {
                if (longForm.Overlaps(acronym)) continue;
                (int start, int end) = acronym.Start >= longForm.End ? (longForm.End, acronym.Start) : (acronym.End, longForm.Start);
                string gap = text[start..end];
                if (all.Any(other => start <= other.Start && other.End <= end) || !Connects().IsMatch(gap)) continue;
                bool opens = gap.Any(c => "([{".Contains(c)), closes = gap.Any(c => ")]}".Contains(c));
                if (closes && !opens) continue;
                candidates.Add((Rank(gap, opens && !closes), gap.Length, acronym, longForm));
            }
        }

        var pairs = new HashSet<(TextSpan, TextSpan)>();
        var used = new HashSet<TextSpan>();
        foreach ((_, _, TextSpan acronym, TextSpan longForm) in candidates
            .OrderBy(c => c.Rank).ThenBy(c => c.Distance).ThenBy(c => c.Short.Start < c.Long.Start).ThenBy(c => c.Long).ThenBy(c => c.Short))
        {
            if (used.Contains(acronym) || used.Contains(longForm)) continue;
            used.Add(acronym);
            used.Add(longForm);
            pairs.Add((acronym, longForm));
        }

        return pairs;
    }

    private static int Rank(string gap, bool bracket)
    {
        if (bracket) return 0;
        if (gap.AsSpan().IndexOfAny("=:") >= 0) return 1;
        return gap.Contains(';', StringComparison.Ordinal) || SentenceEnd().IsMatch(gap) ? 3 : 2;
    }

    private static TextSpan[] Spans(string text, JsonElement list) =>
        [.. list.EnumerateArray().Select(pair => Widen(text, new TextSpan(pair[0].GetInt32(), pair[1].GetInt32()))).Distinct().Order()];

    [GeneratedRegex(@"^(?:[\s,;:=()\[\]{}\""'“”‘’`*_~$\\/–—?.\-]|\b(?:or|the|a|an|for|short|abbreviated|as|to|i\.e|called|henceforth|hereafter|stands|is|by|denoted|denotes|means|meaning|known|also|aka|abbrev|abbr)\b)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Connects();

    [GeneratedRegex(@"[.?]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
