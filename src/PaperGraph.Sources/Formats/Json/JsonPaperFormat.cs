using System.Text.Json;
using System.Text.Unicode;

namespace PaperGraph.Sources;

/// <summary>What all JSON formats share: their records are objects, told apart by property names.</summary>
internal abstract class JsonPaperFormat : IPaperFormat
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public abstract string Name { get; }

    public abstract string Description { get; }

    public bool Recognises(DocumentSample sample)
    {
        JsonShape shape = JsonShape.Of(sample);
        return shape.IsJson && Matches(shape);
    }

    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        foreach (JsonRecord record in JsonRecordReader.Read(document, cancellationToken)) yield return Convert(record);
    }

    /// <summary>Whether a document with these property names is in this format.</summary>
    protected abstract bool Matches(JsonShape shape);

    /// <summary>Takes the fields of a record; returns why it is no paper, or null.</summary>
    protected abstract string? Fill(JsonFields record, PaperDraft draft);

    private SourceRecord Convert(JsonRecord record)
    {
        if (record.Fault is string fault) return new FaultRecord(record.Line, fault);
        if (!Utf8.IsValid(record.Utf8.Span)) return new FaultRecord(record.Line, "the record has bytes that are not valid UTF-8; convert the file to UTF-8");
        if (JsonEscapes.HasLoneSurrogate(record.Utf8.Span)) return new FaultRecord(record.Line, "the record has an escape that is half a character (a lone surrogate); remove it");
        try
        {
            using JsonDocument json = JsonDocument.Parse(record.Utf8, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return new FaultRecord(record.Line, JsonFaults.NoObject);
            var draft = new PaperDraft();
            return Fill(JsonFields.Of(json.RootElement), draft) is string reason
                ? new FaultRecord(record.Line, reason)
                : new DraftRecord(record.Line, draft);
        }
        catch (JsonException broken)
        {
            int line = record.Line + (int)(broken.LineNumber ?? 0);
            return new FaultRecord(line, $"the record is not valid JSON: {Shorten(broken.Message)}");
        }
    }

    // The parser's message ends with positions inside the record, which mean nothing in the file.
    private static string Shorten(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.').Replace('\n', ' ');
    }
}
