using System.Runtime.ExceptionServices;

namespace PaperGraph.Sources;

/// <summary>A read-only stream whose beginning can be looked at before it is read. A failure while looking is kept for whoever reads that far.</summary>
internal sealed class PeekStream(Stream inner) : ReadOnlyStream
{
    private byte[] _head = [];
    private int _count;
    private int _at;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether looking came to the end of the stream.</summary>
    internal bool Ended => _ended;

    /// <summary>What stopped looking before the end; null if nothing did.</summary>
    internal Exception? Failure => _failure?.SourceException;

    /// <summary>Up to <paramref name="length"/> bytes from the beginning; only before the first read.</summary>
    internal ReadOnlySpan<byte> Peek(int length)
    {
        if (_head.Length < length) Array.Resize(ref _head, length);
        while (_count < length && !_ended && _failure is null)
        {
            try
            {
                int read = inner.Read(_head, _count, length - _count);
                _count += read;
                _ended = read == 0;
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
            }
        }

        return _head.AsSpan(0, Math.Min(_count, length));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at < _count)
        {
            int length = Math.Min(buffer.Length, _count - _at);
            _head.AsSpan(_at, length).CopyTo(buffer);
            _at += length;
            return length;
        }

        _failure?.Throw();
        return _ended ? 0 : inner.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
