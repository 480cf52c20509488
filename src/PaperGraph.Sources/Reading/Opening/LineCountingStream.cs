namespace PaperGraph.Sources;

/// <summary>Counts the lines that have been read through it, so that a failure of the input can be named by line.</summary>
internal sealed class LineCountingStream(Stream inner) : ReadOnlyStream
{
    /// <summary>One-based number of the line that reading has come to.</summary>
    internal int Line { get; private set; } = 1;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Line += buffer[..read].Count((byte)'\n');
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
