using System.Buffers.Binary;

namespace PaperGraph.Bolt.PackStream;

/// <summary>
/// Puts the chunks of a stream together into messages, whichever way they were cut and arrive. An empty chunk between messages keeps the
/// connection alive and means nothing (Bolt specification, "NOOP").
/// </summary>
internal sealed class ChunkReader(PackStreamLimits limits)
{
    private const int BufferBytes = 64 * 1024;
    private const int KeptBytes = 1 << 20;

    private readonly byte[] _input = new byte[BufferBytes];
    private int _start;
    private int _end;
    private int _chunkLeft;
    private byte[] _message = [];
    private int _messageLength;
    private bool _messageDone;

    /// <summary>What a message may be; a server allows less until it knows who speaks.</summary>
    internal PackStreamLimits Limits { get; set; } = limits;

    /// <summary>
    /// The next message, if the bytes received so far hold the whole of it. It stays valid until the next call.
    /// </summary>
    /// <exception cref="PackStreamException">The message is longer than the limit.</exception>
    internal bool TryRead(out ReadOnlySpan<byte> message)
    {
        if (_messageDone) StartNext();
        while (_end - _start >= 1)
        {
            if (_chunkLeft > 0)
            {
                Append(Math.Min(_chunkLeft, _end - _start));
                continue;
            }

            if (_end - _start < 2) break;
            int length = BinaryPrimitives.ReadUInt16BigEndian(_input.AsSpan(_start));
            // Most messages lie in one chunk that has arrived whole: no copy.
            if (_messageLength == 0 && length > 0 && _end - _start >= length + 4 && _input[_start + length + 2] == 0 && _input[_start + length + 3] == 0)
            {
                message = _input.AsSpan(_start + 2, length);
                _start += length + 4;
                return true;
            }

            _start += 2;
            _chunkLeft = length;
            if (length == 0 && _messageLength > 0)
            {
                _messageDone = true;
                message = _message.AsSpan(0, _messageLength);
                return true;
            }
        }

        message = default;
        return false;
    }

    /// <summary>Receives more bytes; false at the end of the stream.</summary>
    internal ValueTask<int> FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (_start == _end) _start = _end = 0;
        else if (_start > 0)
        {
            _input.AsSpan(_start, _end - _start).CopyTo(_input);
            _end -= _start;
            _start = 0;
        }

        // A full buffer would hold a whole chunk header, which TryRead takes out.
        return stream.ReadAsync(_input.AsMemory(_end), cancellationToken);
    }

    /// <summary>Tells how many bytes a finished <see cref="FillAsync"/> brought.</summary>
    internal void Received(int bytes) => _end += bytes;

    private void StartNext()
    {
        _messageDone = false;
        _messageLength = 0;
        if (_message.Length > KeptBytes) _message = [];
    }

    private void Append(int bytes)
    {
        long needed = (long)_messageLength + bytes;
        if (needed > Limits.MessageBytes)
        {
            throw new PackStreamException($"A message is longer than the limit of {Limits.MessageBytes} bytes.");
        }

        if (needed > _message.Length) Array.Resize(ref _message, (int)Math.Min(Math.Max(needed, _message.Length * 2L), Limits.MessageBytes));
        _input.AsSpan(_start, bytes).CopyTo(_message.AsSpan(_messageLength));
        _messageLength += bytes;
        _start += bytes;
        _chunkLeft -= bytes;
    }
}
