using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>Tells an XML document by its root element.</summary>
internal static partial class XmlProbe
{
    /// <summary>The name of the root element with prefix, as written; null where the text is no XML.</summary>
    internal static string? RootOf(string text)
    {
        int at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')) at++;
            ReadOnlySpan<char> rest = text.AsSpan(at);
            if (rest.StartsWith("<?", StringComparison.Ordinal)) at = After(text, "?>", at);
            else if (rest.StartsWith("<!--", StringComparison.Ordinal)) at = After(text, "-->", at);
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.Ordinal)) at = AfterDocumentType(text, at);
            else return Root().Match(text, at) is { Success: true } match && match.Index == at ? match.Groups["name"].Value : null;
        }
    }

    private static int After(string text, string end, int from)
    {
        int at = text.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + end.Length;
    }

    private static int AfterDocumentType(string text, int from)
    {
        int subset = text.IndexOf('[', from);
        int end = text.IndexOf('>', from);
        return subset >= 0 && subset < end ? After(text, ">", After(text, "]", subset)) : After(text, ">", from);
    }

    [GeneratedRegex(@"\G<(?<name>[A-Za-z_][\w.:-]*)[\s/>]", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
