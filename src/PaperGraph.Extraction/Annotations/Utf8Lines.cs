using System.Text;

namespace PaperGraph.Extraction;

/// <summary>The numbered lines of a UTF-8 stream; bytes that are not UTF-8 are an error and not replaced.</summary>
internal sealed class Utf8Lines(Stream input, string name) : IDisposable
{
    private readonly StreamReader _reader =
        new(input, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);

    /// <summary>One-based number of the line that <see cref="Next"/> gave last.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end, or null after the last.</summary>
    /// <exception cref="AnnotationFileException">Bytes that are not UTF-8.</exception>
    public string? Next()
    {
        Number++;
        try
        {
            return _reader.ReadLine();
        }
        catch (DecoderFallbackException fault)
        {
            throw new AnnotationFileException(name, Number, "bytes that are not UTF-8 here or in the next lines; save the file as UTF-8", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
