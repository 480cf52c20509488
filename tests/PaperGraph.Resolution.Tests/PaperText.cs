namespace PaperGraph.Resolution.Tests;

/// <summary>
/// Builds annotated papers from text with marks: <c>[M form]</c> is a method (D dataset, T task, R metric, C concept), <c>!</c> after the letter
/// says introduced, <c>+</c> evaluated. The first line is the title.
/// </summary>
internal static class PaperText
{
    internal static AnnotatedPaper Parse(string id, string marked, int? year = null, params string[] abbreviations)
    {
        var text = new System.Text.StringBuilder();
        var mentions = new List<Mention>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[') { text.Append(marked[i]); continue; }
            int space = marked.IndexOf(' ', i), close = marked.IndexOf(']', i);
            string mark = marked[(i + 1)..space], form = marked[(space + 1)..close];
            var type = (EntityType)"MDTRC".IndexOf(mark[0], StringComparison.Ordinal);
            mentions.Add(new Mention(new TextSpan(text.Length, text.Length + form.Length), form, type, 0.9, mark.Contains('!'), mark.Contains('+')));
            text.Append(form);
            i = close;
        }

        string all = text.ToString();
        int end = all.IndexOf('\n', StringComparison.Ordinal);
        string title = end < 0 ? all : all[..end], body = end < 0 ? "" : all[(end + 1)..];
        return new AnnotatedPaper(
            new Paper
            {
                Id = id,
                Title = title,
                Abstract = body,
                Published = year is int known ? new PublicationDate(known) : null,
                Source = new SourceLocation("test", 1, "test"),
            },
            Sentences(title + "\n" + body),
            mentions,
            [.. abbreviations.Select(pair => Definition(title + "\n" + body, pair))],
            []);
    }

    internal static AnnotatedPaper WithRelation(this AnnotatedPaper paper, string head, RelationType type, string tail, double confidence = 0.8)
    {
        var relation = new RelationMention(SpanOf(paper, head), type, SpanOf(paper, tail), confidence);
        return paper with { Relations = [.. paper.Relations, relation] };
    }

    internal static Entity EntityNamed(this KnowledgeGraph graph, string name) => Assert.Single(graph.Entities, entity => entity.Name == name);

    internal static IReadOnlyList<TextSpan> Sentences(string text)
    {
        var sentences = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool end = text[i] == '\n' || text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' ');
            if (!end) continue;
            sentences.Add(new TextSpan(start, i + 1));
            start = i + 1;
        }

        if (start < text.Length) sentences.Add(new TextSpan(start, text.Length));
        return sentences;
    }

    private static TextSpan SpanOf(AnnotatedPaper paper, string form) => paper.Mentions.First(mention => mention.Text == form).Span;

    // "SGD=stochastic gradient descent"
    private static AbbreviationDefinition Definition(string text, string pair)
    {
        string[] parts = pair.Split('=');
        int longAt = text.IndexOf(parts[1], StringComparison.Ordinal), shortAt = text.IndexOf("(" + parts[0] + ")", StringComparison.Ordinal) + 1;
        Assert.True(longAt >= 0 && shortAt > 0, $"no definition of {pair} in the text");
        return new AbbreviationDefinition(new TextSpan(shortAt, shortAt + parts[0].Length), new TextSpan(longAt, longAt + parts[1].Length));
    }
}
