using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace PaperGraph.Pipeline;

/// <summary>Writes JSON objects, one a line, and keeps count and hash of what was written.</summary>
internal sealed class HashedLineWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _json;
    private long _bytes;
    private long _lines;

    public HashedLineWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_line, BundleFiles.Compact);
    }

    public void WriteLine(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        write(_json);
        _json.Flush();
        _line.Write("\n"u8);
        _hash.AppendData(_line.WrittenSpan);
        _stream.Write(_line.WrittenSpan);
        _bytes += _line.WrittenCount;
        _lines++;
    }

    /// <summary>Brings everything to the disk and tells what was written.</summary>
    public BundleFile Finish()
    {
        if (_stream is OutputStream output) output.FlushToDisk();
        else _stream.Flush();
        return new BundleFile(Convert.ToHexStringLower(_hash.GetHashAndReset()), _bytes, _lines);
    }

    public void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
        _stream.Dispose();
    }
}
