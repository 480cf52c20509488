namespace PaperGraph.Sources;

/// <summary>
/// The part of YAML that front matter of papers is written in: scalars, quoted or not, lists on one line or below the key, and blocks
/// (<c>|</c> and <c>&gt;</c>).
/// </summary>
internal static class FrontMatter
{
    /// <summary>Reads front matter between two lines of hyphens into a draft; false where it is not closed or has no title.</summary>
    internal static bool TryRead(IEnumerable<(int Number, string Text)> lines, PaperDraft draft, out int end)
    {
        end = 0;
        string? key = null;
        List<string> values = [];
        foreach ((int number, string text) in lines)
        {
            bool isFence = text.TrimEnd() is "---" or "...";
            if (end == 0)
            {
                if (!isFence) return false;
                end = number;
                continue;
            }

            if (isFence)
            {
                Set(draft, key, values);
                end = number;
                return !string.IsNullOrWhiteSpace(draft.Title);
            }

            int colon = text.IndexOf(':', StringComparison.Ordinal);
            bool isKey = text.Length > 0 && !char.IsWhiteSpace(text[0]) && text[0] != '-' && text[0] != '#' && colon > 0;
            if (isKey)
            {
                Set(draft, key, values);
                key = text[..colon].Trim().ToLowerInvariant();
                values = [];
                string value = text[(colon + 1)..].Trim();
                if (value.Length > 0 && value is not ("|" or ">" or "|-" or ">-" or "|+" or ">+")) values.Add(value);
            }
            else if (text.Trim().Length > 0 && !text.StartsWith('#'))
            {
                values.Add(text.Trim());
            }
        }

        return false;
    }

    private static void Set(PaperDraft draft, string? key, List<string> values)
    {
        if (key is null || values.Count == 0) return;
        string text = Unquote(string.Join('\n', values));
        switch (key)
        {
            case "title": draft.Title = text; break;
            case "abstract" or "summary" or "description": draft.Abstract = text; break;
            case "author" or "authors":
                foreach (string name in Names(values)) draft.Authors.Add(name);
                break;
            case "date" or "published" or "year": draft.Date ??= text; break;
            case "venue" or "journal" or "conference" or "booktitle": draft.Venue = text; break;
            case "doi": draft.Doi = text; break;
            case "arxiv" or "arxiv_id" or "arxivid" or "eprint": draft.ArxivId = text; break;
            case "url" or "link": draft.Url = text; break;
            case "id" or "key": draft.SourceId = text; break;
            case "code" or "github" or "repo": draft.CodeLinks.Add(text); break;
            case "data" or "dataset": draft.DataLinks.Add(text); break;
            default: break;
        }
    }

    private static IEnumerable<string> Names(List<string> values)
    {
        if (values is [['[', .., ']'] inline]) return inline[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquote);
        if (!values.TrueForAll(value => value.StartsWith('-'))) return values.TrueForAll(value => !value.StartsWith('-')) ? AuthorLists.Split(Unquote(string.Join(' ', values))) : NamedItems(values);
        return values.Select(Item);
    }

    // "- name: Jane Roe" with further lines about her.
    private static IEnumerable<string> NamedItems(List<string> values) => values.Where(value => value.StartsWith('-')).Select(Item);

    private static string Item(string value)
    {
        value = value.TrimStart('-').Trim();
        return Unquote(value.StartsWith("name:", StringComparison.OrdinalIgnoreCase) ? value[5..].Trim() : value);
    }

    private static string Unquote(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] && value.Length >= 2 ? value[1..^1] : value;
}
