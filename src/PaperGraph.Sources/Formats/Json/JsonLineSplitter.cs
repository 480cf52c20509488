using System.Buffers;

namespace PaperGraph.Sources;

/// <summary>Takes JSON Lines (jsonlines.org) apart: every line is a record of its own, whatever is wrong with the others.</summary>
internal static class JsonLineSplitter
{
    internal static IEnumerable<JsonRecord> Split(Stream stream)
    {
        byte[] chunk = new byte[1 << 16];
        var line = new ArrayBufferWriter<byte>(1 << 12);
        bool isTooLong = false;
        int number = 1;
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            for (int at = 0; at < count;)
            {
                int length = chunk.AsSpan(at, count - at).IndexOf((byte)'\n');
                int end = length < 0 ? count : at + length;
                isTooLong |= line.WrittenCount + (end - at) > SourceLimits.RecordLength;
                if (!isTooLong) line.Write(chunk.AsSpan(at, end - at));
                if (length < 0) break;
                if (Finish(line, number, isTooLong) is JsonRecord record) yield return record;
                (line, isTooLong, number, at) = (Reset(line), false, number + 1, end + 1);
            }
        }

        if (Finish(line, number, isTooLong) is JsonRecord last) yield return last;
    }

    // A line of many megabytes does not hold its memory for the rest of the file.
    private static ArrayBufferWriter<byte> Reset(ArrayBufferWriter<byte> line)
    {
        if (line.Capacity > 1 << 20) return new ArrayBufferWriter<byte>(1 << 12);
        line.ResetWrittenCount();
        return line;
    }

    private static JsonRecord? Finish(ArrayBufferWriter<byte> line, int number, bool isTooLong)
    {
        if (isTooLong) return new JsonRecord(number, default, JsonFaults.TooLong);
        ReadOnlyMemory<byte> text = line.WrittenMemory.Trim(" \t\r"u8);
        return text.IsEmpty ? null : new JsonRecord(number, text, null);
    }
}
