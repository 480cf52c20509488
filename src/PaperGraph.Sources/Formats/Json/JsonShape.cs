using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>The property names near the beginning of a JSON document, by which the services' shapes are told apart.</summary>
internal sealed partial class JsonShape
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<DocumentSample, JsonShape> Known = [];

    private readonly HashSet<string> _names;

    private JsonShape(string text, bool isJson)
    {
        IsJson = isJson;
        _names = isJson ? [.. PropertyName().Matches(text).Select(match => match.Groups[1].Value)] : [];
    }

    /// <summary>Whether the document is JSON at all.</summary>
    internal bool IsJson { get; }

    // A name never holds an escape, so text quoted inside a string does not count.
    [GeneratedRegex(@"""([^""\\\r\n]{1,60})""\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyName();

    [GeneratedRegex(@"^(?:\{\s*[""}]|\[\s*[\[\{\]""])", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\s*\{\s*""[^""]+""\s*:.*\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectLine();

    internal static JsonShape Of(DocumentSample sample) => Known.GetValue(sample, static s => new JsonShape(s.Text, LooksLikeJson(s.Text)));

    // The first line may be broken; an object on one of the next lines shows what it was to be.
    private static bool LooksLikeJson(string text) =>
        Beginning().IsMatch(text) || text.Split('\n', 6).Take(5).Any(line => ObjectLine().IsMatch(line));

    internal bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_names.Contains(name)) return true;
        }

        return false;
    }

    internal bool HasAll(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!_names.Contains(name)) return false;
        }

        return true;
    }
}
