using System.Buffers.Binary;
using System.IO.Compression;

namespace PaperGraph.Sources;

/// <summary>
/// Decompresses gzip (RFC 1952) and notices when the file is cut off, which <see cref="GZipStream"/> takes for its end: the last four
/// bytes of a member are its length modulo 2^32, and those of a cut file are not. With several members only the last one's length
/// is known, which must then be no more than all.
/// </summary>
internal sealed class GzipInput : ReadOnlyStream
{
    private readonly Tail _tail;
    private readonly GZipStream _inflated;
    private long _total;

    internal GzipInput(Stream compressed)
    {
        _tail = new Tail(compressed);
        _inflated = new GZipStream(_tail, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        int read = _inflated.Read(buffer);
        _total += read;
        if (read == 0 && !IsComplete()) throw new InvalidDataException("the gzip data is cut off");
        return read;
    }

    private bool IsComplete()
    {
        if (_tail.Count < 18) return false;
        long last = BinaryPrimitives.ReadUInt32LittleEndian(_tail.LastBytes);
        return last == (_total & 0xFFFF_FFFF) || (_tail.HasOtherMember && last <= _total);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inflated.Dispose();
        base.Dispose(disposing);
    }

    // Remembers the last bytes that went by, and whether a second member's header (magic, deflate, no reserved flag) was among them.
    private sealed class Tail(Stream inner) : ReadOnlyStream
    {
        private readonly byte[] _last = new byte[4];

        internal long Count { get; private set; }

        internal bool HasOtherMember { get; private set; }

        internal ReadOnlySpan<byte> LastBytes => _last;

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            ReadOnlySpan<byte> bytes = buffer[..read];
            Span<byte> seam = stackalloc byte[8];
            _last.CopyTo(seam);
            bytes[..Math.Min(4, read)].CopyTo(seam[4..]);
            HasOtherMember |= Count > 0 && HasHeader(seam) || HasHeader(Count == 0 && read > 1 ? bytes[1..] : bytes);
            Count += read;
            if (read >= 4) bytes[^4..].CopyTo(_last);
            else if (read > 0) ((ReadOnlySpan<byte>)[.. _last[read..], .. bytes]).CopyTo(_last);
            return read;
        }

        private static bool HasHeader(ReadOnlySpan<byte> bytes)
        {
            while (bytes.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) is int at and >= 0)
            {
                if (at + 3 >= bytes.Length) return false;
                if (bytes[at + 3] < 0x20) return true;
                bytes = bytes[(at + 1)..];
            }

            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
