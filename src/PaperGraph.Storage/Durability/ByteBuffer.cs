using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Durability;

/// <summary>
/// Bytes being written. Integers are variable-length (LEB128, signed ones in zigzag), arrays of numbers little-endian as they lie in memory,
/// texts UTF-8, or UTF-16 where they hold lone surrogates.
/// </summary>
internal sealed class ByteBuffer
{
    /// <summary>What stands in the place of a value's kind before a byte string, which is a list of its own form.</summary>
    public const byte ByteStringKind = 0xB5;

    private byte[] _bytes = new byte[256];

    public int Position { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Position);

    /// <summary>Goes back to where it was.</summary>
    public void CutBack(int position)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Position);
        Position = position;
    }

    public void Byte(byte value)
    {
        Room(1)[0] = value;
        Position++;
    }

    public void Unsigned(ulong value)
    {
        Span<byte> room = Room(10);
        int length = 0;
        for (; value >= 0x80; value >>= 7) room[length++] = (byte)(value | 0x80);
        room[length++] = (byte)value;
        Position += length;
    }

    /// <summary>A number that is not negative.</summary>
    public void Count(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Unsigned((uint)value);
    }

    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);
        Position += 8;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Position += bytes.Length;
    }

    /// <summary>Numbers as they lie in memory.</summary>
    public void Raw<T>(ReadOnlySpan<T> items)
        where T : unmanaged => Bytes(MemoryMarshal.AsBytes(items));

    public void Text(string text)
    {
        Span<byte> room = Room(checked(10 + (text.Length * 3)));
        // The length goes before the text, whose length is known only afterwards: write behind the longest length, then move.
        if (Utf8.FromUtf16(text, room[10..], out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            int start = Position;
            Unsigned((ulong)(uint)written << 1);
            _bytes.AsSpan(start + 10, written).CopyTo(_bytes.AsSpan(Position));
            Position += written;
            return;
        }

        Unsigned(((ulong)(uint)text.Length << 1) | 1);
        Raw<char>(text);
    }

    public void Value(Value value)
    {
        if (value.As<ListValue>() is { IsBytes: true } bytes)
        {
            Byte(ByteStringKind);
            Count(bytes.Count);
            Bytes(bytes.ToBytes());
            return;
        }

        Byte((byte)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Null: break;
            case ValueKind.Boolean: Byte(value.AsBoolean() ? (byte)1 : (byte)0); break;
            case ValueKind.Integer: Signed(value.AsInteger()); break;
            case ValueKind.Float: Double(value.AsFloat()); break;
            case ValueKind.String: Text(value.AsString()); break;
            case ValueKind.List:
                Count(value.AsList().Count);
                foreach (Value item in value.AsList().Span) Value(item);
                break;
            default: Object(value.As<ValueObject>()!); break;
        }
    }

    private void Object(ValueObject value)
    {
        switch (value)
        {
            case DateValue date: Signed(date.EpochDay); break;
            case LocalTimeValue time: Signed(time.NanosOfDay); break;
            case TimeValue time:
                Signed(time.NanosOfDay);
                Signed(time.OffsetSeconds);
                break;
            case LocalDateTimeValue time:
                Signed(time.EpochDay);
                Signed(time.NanosOfDay);
                break;
            case DateTimeValue time:
                Signed(time.EpochSecond);
                Signed(time.Nanos);
                Signed(time.OffsetSeconds);
                Text(time.ZoneId ?? "");
                break;
            case DurationValue duration:
                Signed(duration.Months);
                Signed(duration.Days);
                Signed(duration.Seconds);
                Signed(duration.Nanos);
                break;
            case PointValue point:
                Signed(point.Srid);
                Double(point.X);
                Double(point.Y);
                Byte(point.Z is null ? (byte)0 : (byte)1);
                if (point.Z is { } height) Double(height);
                break;
            default: throw new ArgumentException($"A {value.Kind} cannot be stored.");
        }
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Position < length)
        {
            long wanted = Math.Max((long)Position + length, Math.Min(_bytes.Length * 2L, Array.MaxLength));
            if (wanted > Array.MaxLength)
            {
                throw new GraphException("The transaction is larger than 2 GB; commit in parts (CALL … IN TRANSACTIONS) or use a bulk load.");
            }

            Array.Resize(ref _bytes, (int)wanted);
        }

        return _bytes.AsSpan(Position, length);
    }
}
