using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using PaperGraph.Model.Values;
using GraphValue = PaperGraph.Model.Values.Value;

namespace PaperGraph.Storage.Durability;

/// <summary>Reads what <see cref="ByteBuffer"/> writes. Bytes that make no sense give a <see cref="FormatException"/>, never more memory than they hold.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, StringPool? pool = null)
{
    private const int MaxDepth = 2;
    private const int UnknownInRow = 16;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool AtEnd => _at == _bytes.Length;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Short();

    public ulong Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new FormatException("a number of more than ten bytes");
    }

    /// <summary>A number from 0 to 2^31 - 1.</summary>
    public int Count()
    {
        ulong value = Unsigned();
        return value <= int.MaxValue ? (int)value : throw new FormatException($"the number {value} where one below 2^31 should be");
    }

    /// <summary>A number of things each of which takes at least a byte.</summary>
    public int Items()
    {
        int count = Count();
        return count <= _bytes.Length - _at ? count : throw Short();
    }

    public long Signed()
    {
        ulong value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Int()
    {
        long value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new FormatException($"the number {value} where one of 32 bits should be");
    }

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8));

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length > _bytes.Length - _at) throw Short();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    /// <summary>Fills an array with numbers as they lie in memory.</summary>
    public void Raw<T>(scoped Span<T> items)
        where T : unmanaged => Bytes(checked(items.Length * Marshal.SizeOf<T>())).CopyTo(MemoryMarshal.AsBytes(items));

    /// <summary>Fills an array with texts. Where the first ones are not known yet, the others are not looked for.</summary>
    public void Texts(Span<object> texts)
    {
        int unknown = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(pooled: unknown < UnknownInRow, out bool known);
            unknown = known ? 0 : unknown + 1;
        }
    }

    public string Text() => Text(pooled: true, out _);

    private string Text(bool pooled, out bool known)
    {
        known = false;
        ulong head = Unsigned();
        if (head >> 1 > int.MaxValue) throw Short();
        int length = (int)(head >> 1);
        if ((head & 1) != 0)
        {
            if (length > (_bytes.Length - _at) / 2) throw Short();
            return string.Create(length, Bytes(length * 2), static (text, raw) => raw.CopyTo(MemoryMarshal.AsBytes(text)));
        }

        ReadOnlySpan<byte> bytes = Bytes(length);
        if (pooled && pool?.Find(bytes) is { } found)
        {
            known = true;
            return found;
        }

        string text = Decoded(bytes);
        if (pooled) pool?.Add(bytes, text);
        return text;
    }

    private static string Decoded(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8)) return Encoding.Latin1.GetString(utf8);
        return Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : throw new FormatException("a text that is not UTF-8");
    }

    public Value Value() => Value(0);

    private Value Value(int depth)
    {
        byte first = Byte();
        if (first == ByteBuffer.ByteStringKind) return GraphValue.Of(ListValue.OfBytes(Bytes(Count())));
        var kind = (ValueKind)first;
        switch (kind)
        {
            case ValueKind.Null: return default;
            case ValueKind.Boolean: return GraphValue.Boolean(Byte() != 0);
            case ValueKind.Integer: return GraphValue.Integer(Signed());
            case ValueKind.Float: return GraphValue.Float(Double());
            case ValueKind.String: return GraphValue.String(Text());
            case ValueKind.List when depth < MaxDepth:
                var items = new Value[Items()];
                for (int i = 0; i < items.Length; i++) items[i] = Value(depth + 1);
                return GraphValue.List(items);
            case ValueKind.Date: return GraphValue.Of(new DateValue(Signed()));
            case ValueKind.LocalTime: return GraphValue.Of(new LocalTimeValue(Signed()));
            case ValueKind.Time: return GraphValue.Of(new TimeValue(Signed(), Int()));
            case ValueKind.LocalDateTime: return GraphValue.Of(new LocalDateTimeValue(Signed(), Signed()));
            case ValueKind.DateTime:
                return GraphValue.Of(new DateTimeValue(Signed(), Int(), Int(), Text() is { Length: > 0 } zone ? zone : null));
            case ValueKind.Duration: return GraphValue.Of(new DurationValue(Signed(), Signed(), Signed(), Int()));
            case ValueKind.Point:
                return GraphValue.Of(new PointValue(Int(), Double(), Double(), Byte() != 0 ? Double() : null));
            default: throw new FormatException($"a value of kind {(byte)kind}");
        }
    }

    private static FormatException Short() => new("more than there is");
}
