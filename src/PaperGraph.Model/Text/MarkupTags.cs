using System.Text.RegularExpressions;

namespace PaperGraph.Model;

/// <summary>
/// Removes the tags of HTML, JATS (NISO Z39.96) and MathML from text. Only names of those vocabularies count: <c>&lt;think&gt;</c> and
/// <c>&lt;eos&gt;</c> in an abstract are what the authors wrote, and so is <c>x &lt; y</c>.
/// </summary>
public static partial class MarkupTags
{
    // <title> inside an abstract is the heading "Abstract" or "Background:"; the first says nothing, the second is text.
    [GeneratedRegex(@"<(?:jats:)?(title|h[1-6])\b[^<>]*>\s*(?:abstract|summary)\s*[:.]?\s*</(?:jats:)?\1\s*>", Options)]
    private static partial Regex AbstractHeading();

    [GeneratedRegex(@"<(?:(?:jats|mml|m):)?annotation(?:-xml)?\b[^<>]*>.*?</(?:(?:jats|mml|m):)?annotation(?:-xml)?\s*>", Options | RegexOptions.Singleline)]
    private static partial Regex Annotation();

    [GeneratedRegex(@"</?(?:jats|mml):[a-z-]+(?:\s[^<>]*)?/?>", Options)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"</?(?:jats:)?(?:p|br|div|sec|title|h[1-6]|ul|ol|li|list|list-item|label|disp-formula|disp-quote|blockquote|table|tr|td|th|pre|break|abstract|abstracttext)(?:\s[^<>]*)?/?>", Options)]
    private static partial Regex Block();

    [GeneratedRegex(@"</?(?:i|b|u|s|em|strong|sub|sup|tt|small|big|span|font|a|code|italic|bold|sc|monospace|underline|roman|sans-serif|inline-formula|tex-math|alternatives|inline-graphic|graphic|ext-link|uri|xref|named-content|styled-content|math|semantics|mrow|mi|mo|mn|msub|msup|msubsup|mfrac|msqrt|mroot|mtext|mover|munder|munderover|mspace|mstyle|mfenced|mtable|mtr|mtd|mpadded|menclose|mathvariant|inf|img|wbr|nobr|cite|abbr|mark|q)(?:\s[^<>]*)?/?>", Options)]
    private static partial Regex Inline();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary><paramref name="text"/> without known tags; a tag that breaks a line leaves a space, one inside a line nothing.</summary>
    public static string Strip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('<', StringComparison.Ordinal)) return text;
        text = AbstractHeading().Replace(text, " ");
        text = Annotation().Replace(text, string.Empty);
        text = Block().Replace(text, " ");
        text = Inline().Replace(text, string.Empty);
        return Prefixed().Replace(text, string.Empty);
    }

    /// <summary>
    /// <paramref name="text"/> without tags that carry a JATS or MathML prefix: those are markup wherever they stand, even in a source
    /// that promises plain text.
    /// </summary>
    public static string StripPrefixed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains("<jats:", StringComparison.OrdinalIgnoreCase) && !text.Contains("<mml:", StringComparison.OrdinalIgnoreCase)) return text;
        return Strip(text);
    }
}
