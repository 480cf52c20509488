using System.Text;
using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>One paper of a Markdown document, line by line.</summary>
internal sealed partial class MarkdownPaper(int line)
{
    private readonly StringBuilder _abstract = new();
    private readonly StringBuilder _preamble = new();
    private int _length;
    private bool _hasHeading;
    private bool _isAbstract;
    private bool _isPast;

    [GeneratedRegex(@"^(#{1,6})\s+(.*?)\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\\*\w])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![*\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    internal PaperDraft Draft { get; } = new();

    internal int Line { get; set; } = line;

    /// <summary>Takes a line; false where it begins the next paper.</summary>
    internal bool Take(int number, string text)
    {
        Match heading = Heading().Match(text);
        if (heading.Success) return TakeHeading(number, heading.Groups[1].Length, heading.Groups[2].Value);
        if (_isPast) return true;
        _length = TextBlock.CheckLength(_length, text);
        int mark = _isAbstract ? 0 : Prose.AbstractMarkLength(text);
        if (mark > 0) _isAbstract = true;
        if (!_isAbstract && Prose.AuthorMarkLength(text.Trim('*', ' ')) > 0) TakeAuthors(text.Trim('*', ' '));
        else if (Prose.IsAfterAbstract(text.TrimStart('*', '_', ' '))) _isPast = true;
        else (_isAbstract ? _abstract : _preamble).Append(text[mark..]).Append('\n');
        return true;
    }

    private bool TakeHeading(int number, int level, string text)
    {
        bool isAbstract = Prose.AbstractMarkLength(text) == text.Length && text.Length > 0;
        if (isAbstract)
        {
            (_isAbstract, _isPast) = (true, false);
        }
        else if (level == 1 && _hasHeading)
        {
            return false;
        }
        else if (!_hasHeading)
        {
            _hasHeading = true;
            // Front matter's title stands before a heading, which often names only the section.
            if (string.IsNullOrWhiteSpace(Draft.Title)) (Draft.Title, Line) = (Inline(text[Prose.TitleMarkLength(text)..]), number);
        }
        else
        {
            _isPast = true;
        }

        return true;
    }

    private void TakeAuthors(string text)
    {
        Draft.AddAuthors(Inline(text[Prose.AuthorMarkLength(text)..]).Trim('*', ' '));
    }

    internal SourceRecord ToRecord()
    {
        string text = Inline(_isAbstract ? _abstract.ToString() : Paragraphs(_preamble.ToString())).Trim();
        if (text.Length > 0) Draft.Abstract = text;
        return new DraftRecord(Line, Draft);
    }

    // Without an "Abstract" the text below the title is it, but for a line of authors.
    private string Paragraphs(string text)
    {
        IEnumerable<TextBlock> blocks = TextBlock.Of(TextBlock.LinesOf(text));
        List<string> kept = [];
        foreach (TextBlock block in blocks)
        {
            if (kept.Count == 0 && Draft.Authors.Count == 0 && Prose.IsAuthorList(Inline(block.Text.Replace('\n', ' ')))) TakeAuthors(block.Text.Replace('\n', ' '));
            else kept.Add(block.Text);
        }

        return string.Join("\n\n", kept);
    }

    // Links and emphasis are Markdown's, the words in them the paper's. Links lead to code and data, so the address is noted first.
    private string Inline(string text)
    {
        text = Link().Replace(text, match =>
        {
            (IReadOnlyList<string> code, IReadOnlyList<string> data) = LinkFinder.Find(match.Groups[2].Value);
            foreach (string link in code) Draft.CodeLinks.Add(link);
            foreach (string link in data) Draft.DataLinks.Add(link);
            return match.Groups[1].Value;
        });
        return Emphasis().Replace(text, "$2");
    }
}
