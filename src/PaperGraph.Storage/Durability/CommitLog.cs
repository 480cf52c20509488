using System.Buffers.Binary;
using System.IO.Hashing;

namespace PaperGraph.Storage.Durability;

/// <summary>
/// The log of committed transactions. A record is a head of 16 bytes — the content's length, a checksum of head and place, a checksum of the
/// content — and the content. The head's own checksum tells a damaged length from a record that was cut off while it was written.
/// </summary>
internal sealed class CommitLog : IDisposable
{
    /// <summary>Length of a record's head in bytes.</summary>
    public const int RecordHead = 16;

    private readonly string _path;
    private readonly IDurableFile _file;
    private readonly bool _synced;
    private Exception? _broken;

    private CommitLog(string path, IDurableFile file, bool synced, long length) => (_path, _file, _synced, Length) = (path, file, synced, length);

    /// <summary>Length up to the end of the last committed record, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Makes an empty log.</summary>
    /// <param name="path">Path; what is there is cut off.</param>
    /// <param name="open">Opens the file.</param>
    /// <param name="synced">Whether each record is flushed to disk.</param>
    /// <param name="baseVersion">The transaction before its first.</param>
    public static CommitLog Create(string path, Func<string, IDurableFile> open, bool synced, long baseVersion)
    {
        IDurableFile file = open(path);
        try
        {
            Span<byte> header = stackalloc byte[StoreFormat.HeaderLength];
            StoreFormat.WriteHeader(header, StoreFormat.LogMagic, baseVersion);
            file.SetLength(0);
            file.Write(header, 0);
            file.Flush();
            return new CommitLog(path, file, synced, header.Length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Goes on with a log whose records end at a place; what is behind it was never acknowledged and is cut off.</summary>
    public static CommitLog Continue(string path, Func<string, IDurableFile> open, bool synced, long end)
    {
        IDurableFile file = open(path);
        try
        {
            if (file.Length != end)
            {
                file.SetLength(end);
                file.Flush();
            }

            return new CommitLog(path, file, synced, end);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends a record. When it returns, the record is durable; when it throws, the log is as before.</summary>
    /// <exception cref="StoreException">It could not be written.</exception>
    public void Append(ReadOnlySpan<byte> content)
    {
        RequireSound();
        Span<byte> head = stackalloc byte[RecordHead];
        WriteHead(head, content, Length);
        try
        {
            _file.Write(head, Length);
            _file.Write(content, Length + RecordHead);
            if (_synced) _file.Flush();
        }
        catch (Exception fault) when (StoreFiles.IsRefusal(fault))
        {
            Undo();
            throw new StoreException($"The transaction could not be written to {_path}: {fault.Message}", StoreFault.InputOutput, _path, Length, fault);
        }

        Length += RecordHead + content.Length;
    }

    /// <summary>Refuses to go on behind a record that was not finished and could not be cut off.</summary>
    public void RequireSound()
    {
        if (_broken is null) return;
        throw new StoreException(
            $"An earlier write to {_path} failed and could not be undone; close the store and open it again.", StoreFault.InputOutput, _path, Length, _broken);
    }

    public void Flush() => _file.Flush();

    public void Dispose() => _file.Dispose();

    /// <summary>Writes a record's head.</summary>
    public static void WriteHead(Span<byte> head, ReadOnlySpan<byte> content, long offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(head, (uint)content.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(head[8..], XxHash3.HashToUInt64(content));
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], HeadCheck(head, offset));
    }

    /// <summary>The checksum of a record's head, which depends on its place so that a record elsewhere is no record.</summary>
    public static uint HeadCheck(ReadOnlySpan<byte> head, long offset)
    {
        Span<byte> checkedBytes = stackalloc byte[12];
        head[..4].CopyTo(checkedBytes);
        head[8..16].CopyTo(checkedBytes[4..]);
        return (uint)XxHash3.HashToUInt64(checkedBytes, offset);
    }

    private void Undo()
    {
        try
        {
            _file.SetLength(Length);
            _file.Flush();
        }
        catch (Exception fault) when (StoreFiles.IsRefusal(fault))
        {
            // Reported by every later commit; opening the store anew drops the torn record.
            _broken = fault;
        }
    }
}
