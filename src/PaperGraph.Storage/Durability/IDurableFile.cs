using Microsoft.Win32.SafeHandles;

namespace PaperGraph.Storage.Durability;

/// <summary>A file that is written at given places and flushed to disk; stands between the log and the disk so that tests can make it fail.</summary>
internal interface IDurableFile : IDisposable
{
    long Length { get; }

    void Write(ReadOnlySpan<byte> bytes, long offset);

    void Flush();

    void SetLength(long length);
}

/// <summary>A file on disk.</summary>
internal sealed class DurableFile(string path) : IDurableFile
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    public long Length => RandomAccess.GetLength(_handle);

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(_handle, bytes, offset);

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    public void Dispose() => _handle.Dispose();
}
