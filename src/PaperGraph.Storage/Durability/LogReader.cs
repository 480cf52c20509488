using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace PaperGraph.Storage.Durability;

/// <summary>
/// Reads a log. Only what a crash leaves counts as torn and ends the log: a head or content cut off by the end of the file, or one whose rest,
/// from some sector on, is zeros (the file's length reached the disk before its content). Everything else that does not fit is damage.
/// </summary>
internal sealed class LogReader : IDisposable
{
    private const int Sector = 512;
    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private readonly long _length;

    private LogReader(string path, SafeFileHandle handle) => (_path, _handle, _length) = (path, handle, RandomAccess.GetLength(handle));

    /// <summary>The transaction before its first.</summary>
    public long BaseVersion { get; private set; }

    /// <summary>Where the record that was read last begins.</summary>
    public long RecordOffset { get; private set; }

    /// <summary>Where the records that were read end.</summary>
    public long End { get; private set; } = StoreFormat.HeaderLength;

    /// <summary>Whether something torn is behind the last record.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Opens a log.</summary>
    /// <returns>null where not even its header was finished.</returns>
    public static LogReader? Open(string path)
    {
        SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var reader = new LogReader(path, handle);
        try
        {
            byte[] header = reader.Read(0, (int)Math.Min(StoreFormat.HeaderLength, reader._length));
            if (header.Length == StoreFormat.HeaderLength && header.AsSpan().ContainsAnyExcept((byte)0))
            {
                reader.BaseVersion = StoreFormat.ReadHeader(header, StoreFormat.LogMagic, path);
                return reader;
            }
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        reader.Dispose();
        return null;
    }

    /// <summary>The content of the next record; null at the end.</summary>
    /// <exception cref="StoreException">The log is damaged.</exception>
    public byte[]? Next()
    {
        long rest = _length - End;
        if (rest == 0) return null;
        if (rest < CommitLog.RecordHead) return Torn();
        byte[] head = Read(End, CommitLog.RecordHead);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(head);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) != CommitLog.HeadCheck(head, End))
        {
            long boundary = ((End / Sector) + 1) * Sector;
            bool torn = IsZeroFrom(End) || (boundary < End + CommitLog.RecordHead && IsZeroFrom(boundary));
            return torn ? Torn() : throw StoreException.Damaged(_path, End, "a record's head has the wrong checksum");
        }

        if (length > rest - CommitLog.RecordHead) return Torn();
        if (length > Array.MaxLength) throw StoreException.Damaged(_path, End, "a record is longer than 2 GB");
        byte[] content = Read(End + CommitLog.RecordHead, (int)length);
        long end = End + CommitLog.RecordHead + length;
        if (XxHash3.HashToUInt64(content) != BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(8)))
        {
            return end == _length && IsZeroFromSector(End, end) ? Torn() : throw StoreException.Damaged(_path, End, "a record has the wrong checksum");
        }

        RecordOffset = End;
        End = end;
        return content;
    }

    public void Dispose() => _handle.Dispose();

    private byte[]? Torn()
    {
        IsTorn = true;
        return null;
    }

    /// <summary>Whether all is zeros from some sector on, behind the begin of the record and before its end.</summary>
    private bool IsZeroFromSector(long start, long end)
    {
        long lastSector = (end - 1) / Sector * Sector;
        return lastSector > start && IsZeroFrom(lastSector);
    }

    private bool IsZeroFrom(long start)
    {
        var buffer = new byte[1 << 16];
        for (long at = start; at < _length;)
        {
            int read = RandomAccess.Read(_handle, buffer, at);
            if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0)) return false;
            at += Math.Max(read, 1);
        }

        return true;
    }

    private byte[] Read(long offset, int length)
    {
        var bytes = new byte[length];
        int done = 0;
        while (done < length)
        {
            int read = RandomAccess.Read(_handle, bytes.AsSpan(done), offset + done);
            if (read == 0) throw StoreException.Damaged(_path, offset + done, "it ends where more was announced");
            done += read;
        }

        return bytes;
    }
}
