using System.Text.Json;
using PaperGraph.Extraction.Evaluation;

namespace PaperGraph.Resolution.Tests;

/// <summary>Makes annotated papers of the development annotations: every occurrence of a listed form is a mention, the longest first.</summary>
internal static class GoldPapers
{
    internal static List<AnnotatedPaper> Read(string part = "train")
    {
        string folder = SharedData.PathOf("data", "annotated");
        var papers = new Dictionary<string, Paper>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(folder, "papers.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!;
            papers[id] = new Paper
            {
                Id = id,
                Title = json.RootElement.GetProperty("title").GetString()!,
                Abstract = json.RootElement.GetProperty("abstract").GetString()!,
                Source = new SourceLocation("papers.jsonl", 1, "jsonl"),
            };
        }

        return
        [
            .. Directory.GetFiles(Path.Combine(folder, part), "*.ann.txt").Order(StringComparer.Ordinal)
                .SelectMany(file => GoldAnnotations.Read(file).Papers)
                .Where(gold => papers.ContainsKey(gold.Id))
                .Select(gold => Annotate(papers[gold.Id], gold)),
        ];
    }

    private static AnnotatedPaper Annotate(Paper paper, GoldPaper gold)
    {
        var introduced = gold.Introduced.ToHashSet(StringComparer.Ordinal);
        var evaluated = gold.Evaluated.ToHashSet(StringComparer.Ordinal);
        var mentions = new List<Mention>();
        foreach ((string form, EntityType type) in gold.Forms.OrderByDescending(form => form.Text.Length))
        {
            for (int at = Next(0); at >= 0; at = Next(at + 1))
            {
                var span = new TextSpan(at, at + form.Length);
                if (mentions.Exists(mention => mention.Span.Overlaps(span))) continue;
                mentions.Add(new Mention(span, form, type, 1, introduced.Contains(form), evaluated.Contains(form)));
            }

            int Next(int from)
            {
                for (int at = from; (at = paper.Text.IndexOf(form, at, StringComparison.Ordinal)) >= 0; at++)
                {
                    int end = at + form.Length;
                    bool whole = (at == 0 || !char.IsLetterOrDigit(paper.Text[at - 1]) || !char.IsLetterOrDigit(paper.Text[at]))
                        && (end == paper.Text.Length || !char.IsLetterOrDigit(paper.Text[end]) || !char.IsLetterOrDigit(paper.Text[end - 1]));
                    if (whole) return at;
                }

                return -1;
            }
        }

        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        return new AnnotatedPaper(paper, PaperText.Sentences(paper.Text), mentions, [.. Abbreviations(paper, gold)], [.. Relations(gold, mentions)]);
    }

    private static IEnumerable<AbbreviationDefinition> Abbreviations(Paper paper, GoldPaper gold)
    {
        foreach ((string shortForm, string longForm) in gold.Abbreviations)
        {
            int longAt = paper.Text.IndexOf(longForm, StringComparison.Ordinal);
            if (longAt < 0) continue;
            int shortAt = paper.Text.IndexOf(shortForm, longAt + longForm.Length, StringComparison.Ordinal);
            if (shortAt < 0) shortAt = paper.Text.IndexOf(shortForm, StringComparison.Ordinal);
            if (shortAt < 0) continue;
            yield return new AbbreviationDefinition(new TextSpan(shortAt, shortAt + shortForm.Length), new TextSpan(longAt, longAt + longForm.Length));
        }
    }

    private static IEnumerable<RelationMention> Relations(GoldPaper gold, List<Mention> mentions)
    {
        foreach ((string headForm, RelationType type, string tailForm) in gold.Relations)
        {
            Mention? head = mentions.Find(mention => mention.Text == headForm), tail = mentions.Find(mention => mention.Text == tailForm);
            if (head is not null && tail is not null) yield return new RelationMention(head.Span, type, tail.Span, 1);
        }
    }
}
