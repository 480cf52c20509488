namespace PaperGraph.Sources;

/// <summary>
/// BibTeX and BibLaTeX. Every entry with a title is a paper but for containers (<see cref="BibDraft.IsContainer"/>); an entry that is
/// broken never hides the next (<see cref="BibScanner"/>); crossref and xdata parents are found as far as <see cref="BibInheritance"/> says.
/// </summary>
internal sealed class BibTexFormat : IPaperFormat
{
    /// <inheritdoc/>
    public string Name => "bibtex";

    /// <inheritdoc/>
    public string Description => "BibTeX and BibLaTeX (.bib)";

    /// <inheritdoc/>
    public bool Recognises(DocumentSample sample)
    {
        if (sample.Text is ['{' or '[' or '<' or '#', ..]) return false;
        foreach (ReadOnlySpan<char> line in sample.Text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> visible = line.TrimStart();
            // Markdown that shows an entry as code is Markdown.
            if (visible.StartsWith("```", StringComparison.Ordinal) || visible.StartsWith("# ", StringComparison.Ordinal)) return false;
            if (visible is not ['@', ..]) continue;
            string text = visible.ToString();
            if (BibHead.IsTypeAlone(text) || (BibHead.TryFind(text, 0, out BibHead head) && head.Start == 0 && IsEntry(head, text))) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        BibMacros macros = new();
        BibInheritance inheritance = new();
        foreach (BibChunk chunk in new BibScanner(document.Lines()).Scan())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (chunk.End != BibEnd.Closed)
            {
                if (FaultOf(chunk) is FaultRecord fault) yield return fault;
                continue;
            }

            if (chunk.Type is "comment" or "preamble") continue;
            BibEntry entry = BibEntryParser.Parse(chunk, macros);
            if (chunk.Type == "string")
            {
                foreach ((string name, string value) in entry.Fields) macros.Define(name, value);
                foreach (FaultRecord fault in entry.Faults) yield return fault;
                continue;
            }

            foreach (BibEntry ready in inheritance.Take(entry))
            {
                foreach (SourceRecord record in RecordsOf(ready)) yield return record;
            }
        }

        foreach (BibEntry ready in inheritance.Flush())
        {
            foreach (SourceRecord record in RecordsOf(ready)) yield return record;
        }
    }

    private static IEnumerable<SourceRecord> RecordsOf(BibEntry entry)
    {
        if (!BibDraft.IsContainer(entry)) yield return Records.Of(entry.Line, BibDraft.Of(entry), $"{entry.Name} (@{entry.Type})");
        foreach (FaultRecord fault in entry.Faults) yield return fault;
    }

    private static bool IsEntry(BibHead head, string line) =>
        head.IsKnown || (head.Delimiter == '{' && line.TrimEnd() is [.., ','] && !line.Contains('"'));

    private static FaultRecord? FaultOf(BibChunk chunk)
    {
        string name = BibEntryParser.KeyOf(chunk) is string key ? $"the entry '{key}'" : $"the @{chunk.Type} entry";
        return chunk.End switch
        {
            // A comment needs no closing.
            BibEnd.Unclosed when chunk.Type == "comment" => null,
            BibEnd.Unclosed => new FaultRecord(chunk.Line, $"{name} has no closing brace; add one before line {chunk.EndLine}, or close the field that lacks one"),
            BibEnd.NoDelimiter => new FaultRecord(chunk.Line, $"@{chunk.Type} has no opening brace; write @{chunk.Type}{{key, …}}"),
            BibEnd.TooLong => new FaultRecord(chunk.Line, $"{name} is longer than {SourceLimits.RecordLength} characters; close it or split it"),
            _ => new FaultRecord(chunk.Line, "fields follow the end of an entry; remove the brace that closes it too early"),
        };
    }
}
