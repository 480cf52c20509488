namespace PaperGraph.Pipeline;

/// <summary>A stream to write to that fails in one way: whatever the system refuses is an <see cref="OutputException"/>.</summary>
/// <param name="inner">Where the bytes go; closed with this one.</param>
/// <param name="name">What messages call it.</param>
public sealed class OutputStream(Stream inner, string name) : Stream
{
    private const int BufferSize = 1 << 16;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a file to write.</summary>
    /// <exception cref="OutputException">The system refuses.</exception>
    public static OutputStream Open(string path, FileMode mode, FileShare share)
    {
        try
        {
            return new OutputStream(new FileStream(path, mode, FileAccess.Write, share, BufferSize), path);
        }
        catch (Exception exception) when (OutputException.IsRefusal(exception))
        {
            throw new OutputException(path, exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="OutputException">The system refuses.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (OutputException.IsRefusal(exception))
        {
            throw new OutputException(name, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="OutputException">The system refuses.</exception>
    public override void Flush() => Guard(inner.Flush);

    /// <summary>Brings everything to the disk, past the system's own buffers.</summary>
    /// <exception cref="OutputException">The system refuses.</exception>
    public void FlushToDisk()
    {
        if (inner is FileStream file) Guard(() => file.Flush(flushToDisk: true));
        else Flush();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    /// <exception cref="OutputException">What was still in a buffer could not be written.</exception>
    protected override void Dispose(bool disposing)
    {
        if (disposing) Guard(inner.Dispose);
        base.Dispose(disposing);
    }

    private void Guard(Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (OutputException.IsRefusal(exception))
        {
            throw new OutputException(name, exception);
        }
    }
}
