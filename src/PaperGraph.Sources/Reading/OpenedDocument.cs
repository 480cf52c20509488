using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>One document on its way through its format: records in, papers and faults out.</summary>
internal sealed class OpenedDocument : IDisposable
{
    private readonly string _name;
    private readonly OpenedInput _input;
    private readonly IPaperFormat _format;

    private OpenedDocument(string name, OpenedInput input, IPaperFormat format) => (_name, _input, _format) = (name, input, format);

    /// <summary>Opens a document and tells its format.</summary>
    /// <exception cref="UnreadableInputException">There is nothing to read in it.</exception>
    internal static OpenedDocument Open(string name, Stream raw, IPaperFormat? format)
    {
        OpenedInput input;
        try
        {
            input = OpenedInput.Open(raw);
        }
        catch
        {
            raw.Dispose();
            throw;
        }

        format ??= PaperFormats.Recognise(input.Sample);
        if (format is not null) return new OpenedDocument(name, input, format);
        string reason = UnknownFormat(input.Sample.Text);
        if (input.IsCutShort) reason += "; it is damaged or cut off soon after";
        input.Dispose();
        throw new UnreadableInputException(reason);
    }

    private static string UnknownFormat(string text)
    {
        const int Shown = 40;
        string line = CharacterCleaner.Clean(text.Split('\n', 2)[0]);
        string begin = line.Length > Shown ? line[..Shown] + "…" : line;
        return $"no known format begins with '{begin}'; name its format with --format ({PaperFormats.Names})";
    }

    /// <summary>Every record as a paper or a fault. A failure of the input itself (a cut, a damaged archive) is one more fault at its line.</summary>
    internal IEnumerable<ReadItem> Read(CancellationToken cancellationToken)
    {
        var document = new SourceDocument(_name, _input.Encoding, () => _input.Bytes);
        bool isAny = false;
        using IEnumerator<SourceRecord> records = _format.Read(document, cancellationToken).GetEnumerator();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (SourceRecord? record, ReadFault? failure) = Next(records);
            if (failure is not null)
            {
                yield return new FaultItem(failure);
                yield break;
            }

            if (record is null) break;
            isAny = true;
            yield return PaperFinisher.Finish(record, new SourceLocation(_name, record.Line, _format.Name));
        }

        if (!isAny) yield return new FaultItem(new ReadFault(new SourceLocation(_name, 1, _format.Name), $"no record in it (read as {_format.Name})"));
    }

    private (SourceRecord? Record, ReadFault? Failure) Next(IEnumerator<SourceRecord> records)
    {
        try
        {
            return (records.MoveNext() ? records.Current : null, null);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            string reason = $"{failure.Message.TrimEnd('.')}: what comes from here on is not read; the records before it are kept";
            return (null, new ReadFault(new SourceLocation(_name, _input.Line, _format.Name), reason));
        }
    }

    public void Dispose() => _input.Dispose();
}
