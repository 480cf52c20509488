using System.Text.Json;

namespace PaperGraph.Resolution.Tests;

/// <summary>Reads the development annotations into annotated papers: every occurrence of a listed form is a mention, the longest first.</summary>
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

        var result = new List<AnnotatedPaper>();
        foreach (string file in Directory.GetFiles(Path.Combine(folder, part), "*.ann.txt").Order(StringComparer.Ordinal))
        {
            string? id = null;
            var lines = new List<string[]>();
            foreach (string line in File.ReadLines(file).Append("#ID end"))
            {
                if (!line.StartsWith("#ID", StringComparison.Ordinal)) { lines.Add(line.Split('\t')); continue; }
                if (id is not null && papers.TryGetValue(id, out Paper? paper)) result.Add(Annotate(paper, lines));
                id = line[3..].Trim();
                lines.Clear();
            }
        }

        return result;
    }

    private static AnnotatedPaper Annotate(Paper paper, List<string[]> lines)
    {
        var introduced = lines.Where(line => line[0] == "N").Select(line => line[1]).ToHashSet(StringComparer.Ordinal);
        var evaluated = lines.Where(line => line[0] == "E").Select(line => line[1]).ToHashSet(StringComparer.Ordinal);
        var mentions = new List<Mention>();
        foreach (string[] line in lines.Where(line => line.Length == 2 && "MDTRC".Contains(line[0], StringComparison.Ordinal)).OrderByDescending(line => line[1].Length))
        {
            var type = (EntityType)"MDTRC".IndexOf(line[0], StringComparison.Ordinal);
            for (int at = Next(0); at >= 0; at = Next(at + 1))
            {
                var span = new TextSpan(at, at + line[1].Length);
                if (mentions.Exists(mention => mention.Span.Overlaps(span))) continue;
                mentions.Add(new Mention(span, line[1], type, 1, introduced.Contains(line[1]), evaluated.Contains(line[1])));
            }

            int Next(int from)
            {
                for (int at = from; (at = paper.Text.IndexOf(line[1], at, StringComparison.Ordinal)) >= 0; at++)
                {
                    int end = at + line[1].Length;
                    bool whole = (at == 0 || !char.IsLetterOrDigit(paper.Text[at - 1]) || !char.IsLetterOrDigit(paper.Text[at]))
                        && (end == paper.Text.Length || !char.IsLetterOrDigit(paper.Text[end]) || !char.IsLetterOrDigit(paper.Text[end - 1]));
                    if (whole) return at;
                }

                return -1;
            }
        }

        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        return new AnnotatedPaper(paper, PaperText.Sentences(paper.Text), mentions, [.. Abbreviations(paper, lines)], [.. Relations(lines, mentions)]);
    }

    private static IEnumerable<AbbreviationDefinition> Abbreviations(Paper paper, List<string[]> lines)
    {
        foreach (string[] line in lines.Where(line => line[0] == "A" && line.Length == 3))
        {
            int longAt = paper.Text.IndexOf(line[2], StringComparison.Ordinal);
            if (longAt < 0) continue;
            int shortAt = paper.Text.IndexOf(line[1], longAt + line[2].Length, StringComparison.Ordinal);
            if (shortAt < 0) shortAt = paper.Text.IndexOf(line[1], StringComparison.Ordinal);
            if (shortAt < 0) continue;
            yield return new AbbreviationDefinition(new TextSpan(shortAt, shortAt + line[1].Length), new TextSpan(longAt, longAt + line[2].Length));
        }
    }

    private static IEnumerable<RelationMention> Relations(List<string[]> lines, List<Mention> mentions)
    {
        foreach (string[] line in lines.Where(line => line[0] == "U" && line.Length == 4))
        {
            Mention? head = mentions.Find(mention => mention.Text == line[1]), tail = mentions.Find(mention => mention.Text == line[3]);
            if (head is null || tail is null || !RelationNames.TryParseAnnotationName(line[2], out RelationType type)) continue;
            yield return new RelationMention(head.Span, type, tail.Span, 1);
        }
    }
}
