using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>Writes one annotated paper as a JSON object.</summary>
internal static class AnnotationJsonWriter
{
    /// <summary>More digits would only show floating-point noise, which differs between processors.</summary>
    private const int ConfidenceDigits = 4;

    // "Unsafe" only inside HTML; here it keeps every script readable.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteObject(IBufferWriter<byte> output, AnnotatedPaper paper)
    {
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        json.WriteString("id"u8, paper.Paper.Id);
        json.WriteString("title"u8, paper.Paper.Title);
        json.WriteString("abstract"u8, paper.Paper.Abstract);
        WriteArray(json, "mentions"u8, paper.Mentions, WriteMention);
        WriteArray(json, "abbreviations"u8, paper.Abbreviations, WriteAbbreviation);
        WriteArray(json, "relations"u8, paper.Relations, WriteRelation);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        WriteEnds(json, mention.Span);
        json.WriteString("text"u8, mention.Text);
        json.WriteString("type"u8, mention.Type.ToString());
        WriteConfidence(json, mention.Confidence);
        json.WriteBoolean("introduced"u8, mention.Introduced);
        json.WriteBoolean("evaluated"u8, mention.Evaluated);
    }

    private static void WriteAbbreviation(Utf8JsonWriter json, AbbreviationDefinition abbreviation)
    {
        WriteSpan(json, "short"u8, abbreviation.ShortForm);
        WriteSpan(json, "long"u8, abbreviation.LongForm);
    }

    private static void WriteRelation(Utf8JsonWriter json, RelationMention relation)
    {
        WriteSpan(json, "head"u8, relation.Head);
        json.WriteString("type"u8, relation.Type.AnnotationName());
        WriteSpan(json, "tail"u8, relation.Tail);
        WriteConfidence(json, relation.Confidence);
    }

    private static void WriteSpan(Utf8JsonWriter json, ReadOnlySpan<byte> name, TextSpan span)
    {
        json.WriteStartObject(name);
        WriteEnds(json, span);
        json.WriteEndObject();
    }

    private static void WriteEnds(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
    }

    private static void WriteConfidence(Utf8JsonWriter json, double confidence) =>
        json.WriteNumber("confidence"u8, Math.Round(confidence, ConfidenceDigits));
}
