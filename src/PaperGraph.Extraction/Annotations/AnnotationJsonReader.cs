using System.Text.Json;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Reads one annotated paper from its JSON object and checks that it keeps what <see cref="AnnotatedPaper"/> promises.</summary>
internal static class AnnotationJsonReader
{
    private const string Format = "annotations";

    public static AnnotatedPaper ReadObject(string json, string file, int line)
    {
        using JsonDocument document = Parse(json, file, line);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new AnnotationFileException(file, line, "not a JSON object; each line must be the object of one paper");

        var fields = new JsonFields(document.RootElement, "", file, line);
        var paper = new Paper
        {
            Id = fields.RequiredString("id"),
            Title = fields.RequiredString("title"),
            Abstract = fields.RequiredString("abstract"),
            Source = new SourceLocation(file, line, Format),
        };
        if (!fields.Has("mentions")) throw fields.Fault("needs a list \"mentions\"; papers without annotations go through `annotate` first");

        List<Mention> mentions = Mentions(fields, paper.Text);
        return new AnnotatedPaper(
            paper,
            SentenceSplitter.Split(paper.Text, paper.Title.Length),
            mentions,
            Abbreviations(fields, paper.Text),
            Relations(fields, paper.Text, mentions));
    }

    private static JsonDocument Parse(string json, string file, int line)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException fault)
        {
            throw new AnnotationFileException(file, line, $"not JSON at byte {fault.BytePositionInLine ?? 0} of the line: {fault.Message}", fault);
        }
    }

    private static List<Mention> Mentions(JsonFields fields, string text)
    {
        var mentions = new List<Mention>();
        foreach (JsonFields item in fields.Objects("mentions"))
        {
            TextSpan span = item.Span(text.Length);
            string form = item.RequiredString("text");
            if (!text.AsSpan(span.Start, span.Length).SequenceEqual(form))
                throw item.Fault($"says \"{form}\" where the text has \"{span.Of(text)}\"; offsets count UTF-16 code units from the start of the title");
            mentions.Add(new Mention(
                span, form, Type(item), item.OptionalNumber("confidence", 1), item.OptionalBoolean("introduced"), item.OptionalBoolean("evaluated")));
        }

        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        for (int i = 1; i < mentions.Count; i++)
        {
            if (mentions[i].Span.Overlaps(mentions[i - 1].Span))
                throw fields.Fault($"has overlapping mentions \"{mentions[i - 1].Text}\" and \"{mentions[i].Text}\" at {mentions[i].Span.Start}");
        }

        return mentions;
    }

    private static EntityType Type(JsonFields item)
    {
        string name = item.RequiredString("type");
        foreach (EntityType type in Enum.GetValues<EntityType>())
        {
            if (type.ToString() == name) return type;
        }

        throw item.Fault($"has the type \"{name}\"; known are {string.Join(", ", Enum.GetNames<EntityType>())}");
    }

    private static List<AbbreviationDefinition> Abbreviations(JsonFields fields, string text)
    {
        var abbreviations = new List<AbbreviationDefinition>();
        foreach (JsonFields item in fields.Objects("abbreviations"))
        {
            TextSpan shortForm = item.RequiredObject("short").Span(text.Length);
            TextSpan longForm = item.RequiredObject("long").Span(text.Length);
            if (shortForm.Overlaps(longForm)) throw item.Fault("has a short form that overlaps its long form");
            abbreviations.Add(new AbbreviationDefinition(shortForm, longForm));
        }

        return abbreviations;
    }

    private static List<RelationMention> Relations(JsonFields fields, string text, List<Mention> mentions)
    {
        HashSet<TextSpan> spans = [.. mentions.Select(mention => mention.Span)];
        var relations = new List<RelationMention>();
        foreach (JsonFields item in fields.Objects("relations"))
        {
            string name = item.RequiredString("type");
            if (!RelationNames.TryParseAnnotationName(name, out RelationType type))
                throw item.Fault($"has the type \"{name}\"; known are {string.Join(", ", Enum.GetValues<RelationType>().Select(known => known.AnnotationName()))}");
            relations.Add(new RelationMention(End("head"), type, End("tail"), item.OptionalNumber("confidence", 1)));

            TextSpan End(string field)
            {
                TextSpan span = item.RequiredObject(field).Span(text.Length);
                return spans.Contains(span) ? span : throw item.Fault($"has a {field} {span.Start}–{span.End} that is no mention's range");
            }
        }

        return relations;
    }
}
