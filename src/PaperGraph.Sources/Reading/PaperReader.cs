using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>
/// Reads papers from files, folders and standard input (<c>-</c>). The format of each document is told by its content unless the options
/// name one; gzip and Zstandard are taken off by content too. Everything streams: memory is bounded by one record.
/// </summary>
public sealed class PaperReader
{
    private readonly ReadOptions _options;
    private readonly Func<string, Stream> _open;

    /// <summary>Makes a reader.</summary>
    public PaperReader(ReadOptions options) : this(options, OpenFile) { }

    internal PaperReader(ReadOptions options, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _open) = (options, open);
    }

    /// <summary>
    /// Streams every record: a paper or a fault, in order; the same paper may come more than once. A document that cannot be read is one
    /// fault and does not stop the others.
    /// </summary>
    /// <exception cref="SourceException">No input, a missing one, an unknown format name, or no document that could be read.</exception>
    public IEnumerable<ReadItem> Read(IEnumerable<string> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        string[] named = [.. inputs];
        IPaperFormat? format = _options.Format is string name ? PaperFormats.Find(name) : null;
        Check(named);
        return ReadDocuments(named, format, cancellationToken);
    }

    /// <summary>Reads everything; the same paper from two records is one paper (see <see cref="PaperMerger"/>).</summary>
    /// <exception cref="SourceException">As <see cref="Read"/>.</exception>
    public ReadResult ReadAll(IEnumerable<string> inputs, CancellationToken cancellationToken = default)
    {
        var merger = new PaperMerger();
        foreach (ReadItem item in Read(inputs, cancellationToken)) merger.Add(item);
        return merger.ToResult();
    }

    private static void Check(string[] inputs)
    {
        if (inputs.Length == 0) throw new SourceException("No input: name a file, a folder, or - for standard input.");
        if (inputs.Count(input => input == "-") > 1) throw new SourceException("Standard input (-) can be read once; name it once.");
        foreach (string input in inputs)
        {
            if (input != "-" && !Path.Exists(input)) throw new SourceException($"{input}: no such file or folder; check the path.");
        }
    }

    private IEnumerable<ReadItem> ReadDocuments(string[] inputs, IPaperFormat? format, CancellationToken cancellationToken)
    {
        // Faults of whole documents wait until one document could be read: if none can, they are one error instead.
        List<ReadFault>? waiting = [];
        foreach (InputWalker.Entry entry in inputs.SelectMany(InputWalker.Walk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (OpenedDocument? document, ReadFault? fault) = Open(entry, format);
            if (document is null)
            {
                if (waiting is null) yield return new FaultItem(fault!);
                else waiting.Add(fault!);
                continue;
            }

            using (document)
            {
                foreach (ReadFault earlier in waiting ?? []) yield return new FaultItem(earlier);
                waiting = null;
                foreach (ReadItem item in document.Read(cancellationToken)) yield return item;
            }
        }

        if (waiting is { Count: > 0 }) throw new SourceException(NothingRead(waiting));
    }

    private static string NothingRead(List<ReadFault> faults)
    {
        const int Shown = 5;
        IEnumerable<string> lines = faults.Take(Shown).Select(fault => $"{fault.Location.File}: {fault.Reason}.");
        string more = faults.Count > Shown ? $"\nand {faults.Count - Shown} more" : string.Empty;
        return string.Join('\n', lines) + more;
    }

    private (OpenedDocument? Document, ReadFault? Fault) Open(InputWalker.Entry entry, IPaperFormat? format)
    {
        string? reason = entry.Fault;
        if (reason is null)
        {
            try
            {
                return (OpenedDocument.Open(entry.Name, _open(entry.Name), format), null);
            }
            catch (UnreadableInputException unreadable)
            {
                reason = unreadable.Message;
            }
            catch (UnauthorizedAccessException)
            {
                reason = "no permission to read it; change its permissions or leave it out";
            }
            catch (FileNotFoundException)
            {
                reason = "the file is gone; run again";
            }
            catch (IOException failure)
            {
                reason = $"it cannot be opened ({failure.Message})";
            }
        }

        return (null, new ReadFault(new SourceLocation(entry.Name, 1, format?.Name ?? "unknown"), reason));
    }

    private static Stream OpenFile(string name) => name == "-"
        ? Console.OpenStandardInput()
        : new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
}
