using System.Buffers;
using System.Buffers.Binary;

namespace PaperGraph.Bolt.PackStream;

/// <summary>
/// Cuts messages into chunks: a length of two bytes, so many bytes, and an empty chunk at the end of each message (Bolt specification,
/// "Chunking"). Messages gather until they are flushed, so that requests sent together travel together.
/// </summary>
internal sealed class ChunkWriter
{
    internal const int MostChunkBytes = ushort.MaxValue;

    private const int KeptBytes = 1 << 20;

    private ArrayBufferWriter<byte> _pending = new(4096);

    internal bool HasPending => PendingBytes > 0;

    internal int PendingBytes => _pending.WrittenCount;

    internal void Add(ReadOnlySpan<byte> message)
    {
        while (!message.IsEmpty)
        {
            ReadOnlySpan<byte> chunk = message[..Math.Min(message.Length, MostChunkBytes)];
            Span<byte> place = _pending.GetSpan(chunk.Length + 2);
            BinaryPrimitives.WriteUInt16BigEndian(place, (ushort)chunk.Length);
            chunk.CopyTo(place[2..]);
            _pending.Advance(chunk.Length + 2);
            message = message[chunk.Length..];
        }

        _pending.Write<byte>([0, 0]);
    }

    internal async ValueTask FlushAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (!HasPending) return;
        ReadOnlyMemory<byte> bytes = _pending.WrittenMemory;
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (_pending.Capacity > KeptBytes) _pending = new ArrayBufferWriter<byte>(4096);
        else _pending.ResetWrittenCount();
    }
}
