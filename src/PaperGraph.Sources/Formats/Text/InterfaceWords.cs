using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>
/// The words of a listing page itself: buttons, sign-up lines, bylines, dates, counts. They are no titles. Only lines that can hardly be
/// a paper's title are listed; a title that begins like one ("New …", "By …") is longer or ends otherwise.
/// </summary>
internal static partial class InterfaceWords
{
    private static readonly FrozenSet<string> Lines = new[]
    {
        "new", "hot", "trending", "top", "latest", "popular", "subscribe", "sign up", "sign in", "log in", "login", "logout", "join", "register",
        "papers", "daily papers", "trending papers", "models", "datasets", "spaces", "docs", "posts", "buckets", "enterprise", "pricing", "search",
        "home", "about", "contact", "help", "blog", "menu", "close", "share", "save", "bookmark", "follow", "like", "upvote", "comment", "comments",
        "view", "view pdf", "pdf", "html", "other", "arxiv", "arxiv page", "github", "code", "project page", "abs", "tex source", "read more",
        "show more", "load more", "see more", "more", "less", "show less", "next", "previous", "prev", "back", "back to top", "cite", "bibtex", "export",
        "download", "filter", "sort", "sort by", "all", "today", "yesterday", "this week", "this month", "daily", "weekly", "monthly", "community",
        "privacy", "terms", "cookies", "cookie policy", "privacy policy", "terms of service", "tos", "skip to content", "submit", "submit a paper",
        "get pro", "full text", "expand", "collapse", "abstract", "introduction", "keywords", "methods", "results", "conclusion", "conclusions",
        "background", "title", "authors", "paper", "·", "•", "|", "-", "*", "...", "…",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const string Month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Dates, alone or after "published", "submitted on" and the like.
    [GeneratedRegex(@"^(?:(?:published|submitted|posted|updated|added|announced|released|last updated)\s*(?:on|at|:)?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:" + Month + @"\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+" + Month + @"(?:,?\s+\d{4})?|" + Month + @",?\s+\d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}|\d+\s+(?:second|minute|hour|day|week|month|year)s?\s+ago|(?:an?\s+(?:hour|day|week|month|year)\s+ago))$", Options)]
    private static partial Regex Date();

    // Counts: 42, 1.2k, 3 comments, +5, 12/20, page 2 of 9.
    [GeneratedRegex(@"^[+▲▼△★☆♥#\s]*\d[\d.,]*\s*[km]?\s*(?:/\s*\d+|comments?|upvotes?|likes?|stars?|views?|downloads?|citations?|papers?|results?|authors?|replies|pages?|collaborators?)?[\s·]*$|^page\s+\d+(?:\s+of\s+\d+)?$|^(?:upvote|github|stars?|citations?)\s+[\d.,]+\s*[km]?$|^showing\s+[\d\s–-]+\s+of\s+[\d,]+.*$", Options)]
    private static partial Regex Count();

    // "byAK and the research community", "by AK", "Submitted by …": a byline has few words; a copied page often loses the space.
    [GeneratedRegex(@"^(?:submitted\s+by|posted\s+by|shared\s+by|curated\s+by|published\s+by|by)(?:\s*\p{Lu}|\s+@|\s*:|\s+the\b|\s*$).{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:submitted by|posted by|shared by|curated by)\b", Options)]
    private static partial Regex SubmittedBy();

    [GeneratedRegex(@"\b(?:your (?:e-?mail )?inbox|newsletter|sign up (?:for|to)|subscribe to|log ?in to|create an account|accept (?:all )?cookies|all rights reserved|powered by|cookie (?:policy|settings)|privacy policy|terms of (?:service|use)|get notified|follow us|join (?:us|the (?:discussion|community)))\b|^©|^copyright\b", Options)]
    private static partial Regex SignUp();

    [GeneratedRegex(@"^(?:https?://|www\.|[\w.+-]+@[\w-]+\.)\S+$|^(?:arxiv|doi)\s*:\s*\S+(?:\s*\[[^\]]+\])?(?:\s*\([^)]*\))?$|^\[?(?:pdf|html|arxiv|code|github|project|abs|demo|video|slides|poster|other)\]?(?:\s*[,|·/\]\[]\s*\[?(?:pdf|html|arxiv|code|github|project|abs|demo|video|slides|poster|other)\]?)+$", Options)]
    private static partial Regex Address();

    /// <summary>Whether a line belongs to the page and not to a paper.</summary>
    internal static bool Are(string line)
    {
        line = line.Trim().Trim('·', '•', '|').Trim();
        if (line.Length == 0 || Lines.Contains(line.TrimEnd(':', '!', '.'))) return true;
        if (line.Length > 200) return false;
        return Date().IsMatch(line) || Count().IsMatch(line) || (Byline().IsMatch(line) && Prose.Words(line) <= 10) || SubmittedBy().IsMatch(line)
            || SignUp().IsMatch(line) || Address().IsMatch(line) || !line.Any(char.IsLetter);
    }

    /// <summary>Whether a line is a byline whose name comes on the next line.</summary>
    internal static bool AwaitName(string line) => line.TrimEnd(':', ' ').ToLowerInvariant() is "submitted by" or "posted by" or "shared by" or "curated by" or "by";

    /// <summary>Whether a line could only stand on a listing page: a sign-up line or a byline.</summary>
    internal static bool AreTelling(string line) => SignUp().IsMatch(line) || SubmittedBy().IsMatch(line);
}
