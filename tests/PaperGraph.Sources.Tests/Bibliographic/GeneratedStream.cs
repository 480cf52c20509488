using System.Text;

namespace PaperGraph.Sources.Tests;

/// <summary>A document made while it is read, so that a large one takes no memory.</summary>
internal sealed class GeneratedStream(int parts, Func<int, string> part) : Stream
{
    private byte[] _current = [];
    private int _at;
    private int _next;

    internal long Delivered { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Delivered;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_at == _current.Length)
        {
            if (_next == parts) return 0;
            (_current, _at) = (Encoding.UTF8.GetBytes(part(_next++)), 0);
        }

        int taken = Math.Min(count, _current.Length - _at);
        _current.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        Delivered += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
