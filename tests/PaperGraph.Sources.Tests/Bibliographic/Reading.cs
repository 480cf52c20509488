using System.Text;

namespace PaperGraph.Sources.Tests;

/// <summary>Reads a text with one format, as the reader does once it has opened a document.</summary>
internal static class Reading
{
    internal static List<SourceRecord> Records(IPaperFormat format, string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        return Records(format, bytes, encoding);
    }

    internal static List<SourceRecord> Records(IPaperFormat format, byte[] bytes, Encoding encoding)
    {
        SourceDocument document = new("papers", encoding, () => new MemoryStream(bytes));
        return [.. format.Read(document, TestContext.Current.CancellationToken)];
    }

    internal static List<PaperDraft> Drafts(IPaperFormat format, string text, Encoding? encoding = null)
    {
        List<SourceRecord> records = Records(format, text, encoding);
        Assert.Empty(records.OfType<FaultRecord>().Select(fault => $"{fault.Line}: {fault.Reason}"));
        return [.. records.Cast<DraftRecord>().Select(record => record.Draft)];
    }

    internal static List<string?> Titles(IEnumerable<SourceRecord> records) => [.. records.OfType<DraftRecord>().Select(record => record.Draft.Title)];

    internal static List<FaultRecord> Faults(IEnumerable<SourceRecord> records) => [.. records.OfType<FaultRecord>()];

    internal static bool Recognises(IPaperFormat format, string text) => format.Recognises(new DocumentSample(text.TrimStart('\uFEFF').TrimStart(), IsWhole: true));
}
