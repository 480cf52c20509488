using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Text;

namespace PaperGraph.Bolt.PackStream;

/// <summary>
/// Writes PackStream values into a buffer that holds one message. Each value takes its shortest form. A fault leaves the buffer in the
/// middle of a message: the caller clears it, so that nothing of it is sent.
/// </summary>
internal sealed class PackStreamWriter(IStructureCodec structures, PackStreamLimits limits)
{
    private const int KeptBytes = 1 << 20;

    private byte[] _buffer = new byte[1024];
    private int _length;
    private int _depth;

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Empties the buffer; one that a large message stretched is given up.</summary>
    internal void Clear()
    {
        _length = 0;
        _depth = 0;
        if (_buffer.Length > KeptBytes) _buffer = new byte[1024];
    }

    /// <summary>Writes any value that a query parameter may be.</summary>
    /// <exception cref="PackStreamException">The type has no form in PackStream, or the value is nested too deeply.</exception>
    internal void WriteValue(object? value)
    {
        switch (value)
        {
            case null: Byte() = Marker.Null; break;
            case string text: WriteString(text); break;
            case long number: WriteInteger(number); break;
            case int number: WriteInteger(number); break;
            case double number: WriteFloat(number); break;
            case bool flag: Byte() = flag ? Marker.True : Marker.False; break;
            case byte[] bytes: WriteBytes(bytes); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(map.Count, map); break;
            case IDictionary<string, object?> map: WriteMap(map.Count, map); break;
            case float number: WriteFloat(number); break;
            case char letter: WriteString(letter.ToString()); break;
            case short or sbyte or byte or ushort or uint: WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong number: WriteUnsigned(number); break;
            default:
                if (!structures.TryWrite(value, this)) WriteCollection(value);
                break;
        }
    }

    /// <summary>Writes the head of a structure; its fields follow.</summary>
    internal void WriteStructureHeader(byte tag, int fields)
    {
        Span<byte> head = Reserve(2);
        head[0] = (byte)(Marker.TinyStructure | fields);
        head[1] = tag;
    }

    /// <summary>Writes an integer.</summary>
    internal void WriteInteger(long value)
    {
        switch (value)
        {
            case >= Marker.LeastTinyInteger and <= sbyte.MaxValue:
                Byte() = (byte)value;
                break;
            case >= sbyte.MinValue and < Marker.LeastTinyInteger:
                Span<byte> one = Reserve(2);
                one[0] = Marker.Int8;
                one[1] = (byte)value;
                break;
            case >= short.MinValue and <= short.MaxValue:
                Span<byte> two = Reserve(3);
                two[0] = Marker.Int16;
                BinaryPrimitives.WriteInt16BigEndian(two[1..], (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                Span<byte> four = Reserve(5);
                four[0] = Marker.Int32;
                BinaryPrimitives.WriteInt32BigEndian(four[1..], (int)value);
                break;
            default:
                Span<byte> eight = Reserve(9);
                eight[0] = Marker.Int64;
                BinaryPrimitives.WriteInt64BigEndian(eight[1..], value);
                break;
        }
    }

    /// <summary>Writes a floating-point number.</summary>
    internal void WriteFloat(double value)
    {
        Span<byte> place = Reserve(9);
        place[0] = Marker.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(place[1..], value);
    }

    /// <summary>Writes a string as UTF-8; a lone surrogate becomes U+FFFD, as it has no form in UTF-8.</summary>
    internal void WriteString(string value)
    {
        // Where the longest possible UTF-8 has a short head, one pass over the text is enough.
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= byte.MaxValue)
        {
            Span<byte> place = Reserve(most + 2, commit: false);
            int length = Encoding.UTF8.GetBytes(value, place[2..]);
            if (length < 16)
            {
                place[0] = (byte)(Marker.TinyString | length);
                place.Slice(2, length).CopyTo(place[1..]);
                _length += length + 1;
            }
            else
            {
                place[0] = Marker.String8;
                place[1] = (byte)length;
                _length += length + 2;
            }

            return;
        }

        int bytes = Encoding.UTF8.GetByteCount(value);
        WriteHeader(bytes, Marker.TinyString, Marker.String8);
        Encoding.UTF8.GetBytes(value, Reserve(bytes));
    }

    /// <summary>Writes a byte string.</summary>
    internal void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSizedHeader(value.Length, Marker.Bytes8);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>Writes the head of a list; its elements follow.</summary>
    internal void WriteListHeader(int count) => WriteHeader(count, Marker.TinyList, Marker.List8);

    /// <summary>Writes the head of a map; its entries follow, each a string and a value.</summary>
    internal void WriteMapHeader(int count) => WriteHeader(count, Marker.TinyMap, Marker.Map8);

    /// <summary>Writes a map.</summary>
    internal void WriteMap(int count, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        Enter();
        WriteMapHeader(count);
        // A dictionary's own enumerator lives on the stack.
        if (entries is Dictionary<string, object?> dictionary)
        {
            foreach ((string key, object? value) in dictionary) WriteEntry(key, value);
        }
        else
        {
            foreach ((string key, object? value) in entries) WriteEntry(key, value);
        }

        _depth--;
    }

    private void WriteUntypedMap(IDictionary map)
    {
        Enter();
        WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            WriteEntry(
                entry.Key as string ?? throw new PackStreamException($"A map of type {map.GetType()} has keys other than strings; PackStream has none."),
                entry.Value);
        }

        _depth--;
    }

    private void WriteEntry(string key, object? value)
    {
        WriteString(key);
        WriteValue(value);
    }

    private void WriteUnsigned(ulong value)
    {
        if (value > long.MaxValue) throw new PackStreamException($"{value} is beyond the 64-bit signed integers of PackStream.");
        WriteInteger((long)value);
    }

    private void WriteCollection(object value)
    {
        switch (value)
        {
            case IDictionary map:
                WriteUntypedMap(map);
                break;
            case IList list:
                Enter();
                WriteListHeader(list.Count);
                for (int i = 0; i < list.Count; i++) WriteValue(list[i]);
                _depth--;
                break;
            case IEnumerable items:
                WriteCollection(items.Cast<object?>().ToArray());
                break;
            default:
                throw new PackStreamException(
                    $"A value of type {value.GetType()} cannot be sent; send null, a bool, number, string, byte[], date, time, point, list or map.");
        }
    }

    private void Enter()
    {
        if (++_depth > limits.Depth)
        {
            throw new PackStreamException($"A value is nested deeper than the limit of {limits.Depth} levels, or holds itself.");
        }
    }

    private void WriteHeader(int size, byte tiny, byte sized)
    {
        if (size < 16) Byte() = (byte)(tiny | size);
        else WriteSizedHeader(size, sized);
    }

    private void WriteSizedHeader(int size, byte sized)
    {
        if (size <= byte.MaxValue)
        {
            Span<byte> head = Reserve(2);
            head[0] = sized;
            head[1] = (byte)size;
        }
        else if (size <= ushort.MaxValue)
        {
            Span<byte> head = Reserve(3);
            head[0] = (byte)(sized + 1);
            BinaryPrimitives.WriteUInt16BigEndian(head[1..], (ushort)size);
        }
        else
        {
            Span<byte> head = Reserve(5);
            head[0] = (byte)(sized + 2);
            BinaryPrimitives.WriteInt32BigEndian(head[1..], size);
        }
    }

    private ref byte Byte() => ref Reserve(1)[0];

    private Span<byte> Reserve(int bytes, bool commit = true)
    {
        long needed = (long)_length + bytes;
        if (needed > _buffer.Length) Grow(needed);
        Span<byte> place = _buffer.AsSpan(_length, bytes);
        if (commit) _length += bytes;
        return place;
    }

    private void Grow(long needed)
    {
        if (needed > limits.MessageBytes)
        {
            throw new PackStreamException($"A message is longer than {limits.MessageBytes} bytes; send less in one query, for instance smaller batches.");
        }

        Array.Resize(ref _buffer, (int)Math.Min(Math.Max(needed, _buffer.Length * 2L), limits.MessageBytes));
    }
}
