using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PaperGraph.CommandLine.Results;

/// <summary>Makes the text of one JSON value after the other, in one buffer.</summary>
internal sealed class JsonText(JsonWriterOptions options)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public string Of(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        using Utf8JsonWriter json = new(_buffer, options);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }
}
