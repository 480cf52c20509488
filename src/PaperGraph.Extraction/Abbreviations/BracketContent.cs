using System.Text.RegularExpressions;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>The parts of what stands in a bracket.</summary>
internal static partial class BracketContent
{
    /// <summary>Whether the bracket gives examples; "(e.g., CNN)" defines nothing.</summary>
    public static bool IsExample(string text, TextSpan content) => ExampleStart().IsMatch(text.AsSpan(content.Start, content.Length));

    /// <summary>The first item, without words that lead in or out ("abbreviated as SGD", "SGD for short") and outer marks.</summary>
    public static TextSpan ShortForm(string text, TextSpan content) => FirstForm(text, WithoutLeadIn(text, content, ShortLeadIn()));

    /// <summary>The first item as a long form without what leads in ("short for"), and the same with what follows its commas.</summary>
    public static IEnumerable<TextSpan> LongForms(string text, TextSpan content)
    {
        TextSpan whole = UpTo(text, WithoutLeadIn(text, content, LongLeadIn()), LongDelimiter());
        TextSpan first = UpTo(text, whole, Comma());
        yield return first;
        if (first != whole) yield return whole;
    }

    /// <summary>The items of "A/B", "A and B", "A, B": at least two, or none.</summary>
    public static IReadOnlyList<TextSpan> Listed(string text, TextSpan content)
    {
        if (content.Length > MaxList) return [];
        var items = new List<TextSpan>();
        foreach (Range range in ListMark().EnumerateSplits(text.AsSpan(content.Start, content.Length)))
        {
            TextSpan item = FormSpan.Trim(text, new TextSpan(content.Start + range.Start.Value, content.Start + range.End.Value));
            if (item.Length > 0) items.Add(item);
        }

        return items.Count > 1 ? items : [];
    }

    /// <summary>What follows each comma or semicolon up to the next, with the offset of the mark.</summary>
    public static IEnumerable<(int End, TextSpan Form)> AfterCommas(string text, TextSpan content)
    {
        int commas = 0;
        for (int i = content.Start; i < content.End && commas < MaxCommas; i++)
        {
            if (text[i] is not (',' or ';')) continue;
            commas++;
            yield return (i, FirstForm(text, WithoutLeadIn(text, new TextSpan(i + 1, content.End), ShortLeadIn())));
        }
    }

    /// <summary>A list of short forms is short.</summary>
    private const int MaxList = 60;

    /// <summary>A bracket with more commas is a list of other things.</summary>
    private const int MaxCommas = 8;

    // A form before an equals sign is explained by what follows it (LegendPattern), not by what stands before the bracket.
    private static TextSpan FirstForm(string text, TextSpan content)
    {
        TextSpan form = UpTo(text, content, Delimiter());
        bool isLegend = form.End < content.End && text[form.End] == '=';
        return isLegend ? new TextSpan(form.Start, form.Start) : FormSpan.Trim(text, form);
    }

    private static TextSpan WithoutLeadIn(string text, TextSpan content, Regex leadIn)
    {
        foreach (ValueMatch match in leadIn.EnumerateMatches(text.AsSpan(content.Start, content.Length)))
            return content with { Start = content.Start + match.Length };
        return content;
    }

    private static TextSpan UpTo(string text, TextSpan content, Regex delimiter)
    {
        foreach (ValueMatch match in delimiter.EnumerateMatches(text.AsSpan(content.Start, content.Length)))
            return content with { End = content.Start + match.Index };
        return content;
    }

    [GeneratedRegex(@"^\W*(?:e\.\s?g\.|eg\.|[Ss]ee\b|cf\.|such\s+as\b|for\s+example\b|for\s+instance\b|including\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ExampleStart();

    [GeneratedRegex(
        @"^\s*(?:(?:i\.\s?e\.?|or|a\.?k\.?a\.?|abbreviat(?:ed|ion)|abbr\.?|short(?:ened)?|termed|called|named|dubbed|denoted|henceforth|hereafter|" +
        @"hereinafter|referred|known|also|as|to|by|the|our|an?|in|simply|collectively)(?:\s*[,:]\s*|\s+))+",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortLeadIn();

    [GeneratedRegex(
        @"^\s*(?:(?:i\.\s?e\.?|or|short|which|stands?|is|an?\s+(?:abbreviation|acronym)|(?:abbreviation|acronym)|of|for|the|our|an?)(?:\s*[,:]\s*|\s+))+",
        RegexOptions.CultureInvariant)]
    private static partial Regex LongLeadIn();

    [GeneratedRegex(@"[,;:=–—]|--|\s+(?:or|see|e\.g|cf|for\s+short|in\s+short|hereafter|henceforth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delimiter();

    [GeneratedRegex(@";|\bsee\b|\be\.g\b|\bcf\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LongDelimiter();

    [GeneratedRegex(",", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"/|,|\s(?:and|or|&)\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();
}
