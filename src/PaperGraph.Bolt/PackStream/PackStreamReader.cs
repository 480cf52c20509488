using System.Buffers.Binary;
using System.Text;

namespace PaperGraph.Bolt.PackStream;

/// <summary>
/// Reads PackStream values from one message. Sizes come from the other side, so each is held against the bytes that are left before
/// memory is taken for it: no element takes less than a byte.
/// </summary>
internal ref struct PackStreamReader
{
    // A list may claim as many elements as bytes are left, at every depth; growing from here on is paid for by real elements.
    private const int MostInitialCapacity = 256;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly IStructureCodec _structures;
    private readonly KeyCache _keys;
    private readonly int _depthLimit;
    private readonly int _elementLimit;
    private int _position;
    private int _depth;
    private long _elements;

    internal PackStreamReader(ReadOnlySpan<byte> bytes, IStructureCodec structures, KeyCache keys, PackStreamLimits limits)
    {
        _bytes = bytes;
        _structures = structures;
        _keys = keys;
        _depthLimit = limits.Depth;
        _elementLimit = limits.Elements;
    }

    internal readonly bool AtEnd => _position == _bytes.Length;

    private readonly int Left => _bytes.Length - _position;

    /// <summary>Reads a value: null, bool, long, double, string, byte[], List of object?, Dictionary of object?, or a structure's object.</summary>
    internal object? ReadValue()
    {
        byte marker = ReadByte();
        return marker switch
        {
            < 0x80 => SmallIntegers.Box(marker),
            < Marker.TinyList => ReadString(marker & 0x0F),
            < Marker.TinyMap => ReadList(marker & 0x0F),
            < Marker.TinyStructure => ReadMap(marker & 0x0F),
            < Marker.Null => ReadStructure(marker & 0x0F),
            >= 0xF0 => SmallIntegers.Box((sbyte)marker),
            Marker.Null => null,
            Marker.Float64 => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            Marker.False => SmallIntegers.False,
            Marker.True => SmallIntegers.True,
            Marker.Int8 => SmallIntegers.Box((sbyte)ReadByte()),
            Marker.Int16 => SmallIntegers.Box(BinaryPrimitives.ReadInt16BigEndian(Take(2))),
            Marker.Int32 => SmallIntegers.Box(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            Marker.Int64 => SmallIntegers.Box(BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32 => Take(ReadSize(marker - Marker.Bytes8)).ToArray(),
            Marker.String8 or Marker.String16 or Marker.String32 => ReadString(ReadSize(marker - Marker.String8)),
            Marker.List8 or Marker.List16 or Marker.List32 => ReadList(ReadSize(marker - Marker.List8)),
            Marker.Map8 or Marker.Map16 or Marker.Map32 => ReadMap(ReadSize(marker - Marker.Map8)),
            _ => throw Unexpected("a value", marker),
        };
    }

    /// <summary>Reads the head of a structure.</summary>
    internal (byte Tag, int Fields) ReadStructureHeader()
    {
        byte marker = ReadByte();
        if ((marker & 0xF0) != Marker.TinyStructure) throw Unexpected("a structure", marker);
        return (ReadByte(), marker & 0x0F);
    }

    /// <summary>Reads the head of a list: the number of its elements.</summary>
    internal int ReadListHeader()
    {
        byte marker = ReadByte();
        int count = marker switch
        {
            >= Marker.TinyList and < Marker.TinyMap => marker & 0x0F,
            Marker.List8 or Marker.List16 or Marker.List32 => ReadSize(marker - Marker.List8),
            _ => throw Unexpected("a list", marker),
        };
        CheckCount(count, 1, "list");
        return count;
    }

    /// <summary>Reads an integer of any size.</summary>
    internal long ReadInteger()
    {
        byte marker = ReadByte();
        return marker switch
        {
            < 0x80 => marker,
            >= 0xF0 => (sbyte)marker,
            Marker.Int8 => (sbyte)ReadByte(),
            Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected("an integer", marker),
        };
    }

    /// <summary>Reads an integer that fits 32 bits.</summary>
    internal int ReadInt32()
    {
        long value = ReadInteger();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new PackStreamException($"{value} does not fit 32 bits, where the protocol asks for such an integer.");
    }

    /// <summary>Reads a floating-point number.</summary>
    internal double ReadFloat()
    {
        byte marker = ReadByte();
        return marker == Marker.Float64 ? BinaryPrimitives.ReadDoubleBigEndian(Take(8)) : throw Unexpected("a float", marker);
    }

    /// <summary>Reads a string; the same short one again is the same object.</summary>
    internal string ReadKey()
    {
        byte marker = ReadByte();
        int length = marker switch
        {
            >= Marker.TinyString and < Marker.TinyList => marker & 0x0F,
            Marker.String8 or Marker.String16 or Marker.String32 => ReadSize(marker - Marker.String8),
            _ => throw Unexpected("a string", marker),
        };
        ReadOnlySpan<byte> utf8 = Take(length);
        return _keys.Find(utf8) ?? _keys.Add(utf8, Decode(utf8));
    }

    /// <summary>Reads a string that is not likely to come again.</summary>
    internal string ReadString()
    {
        byte marker = ReadByte();
        return marker switch
        {
            >= Marker.TinyString and < Marker.TinyList => ReadString(marker & 0x0F),
            Marker.String8 or Marker.String16 or Marker.String32 => ReadString(ReadSize(marker - Marker.String8)),
            _ => throw Unexpected("a string", marker),
        };
    }

    /// <summary>Reads a map of any size.</summary>
    internal Dictionary<string, object?> ReadMap()
    {
        byte marker = ReadByte();
        return marker switch
        {
            >= Marker.TinyMap and < Marker.TinyStructure => ReadMap(marker & 0x0F),
            Marker.Map8 or Marker.Map16 or Marker.Map32 => ReadMap(ReadSize(marker - Marker.Map8)),
            _ => throw Unexpected("a map", marker),
        };
    }

    /// <summary>Goes one level down; the caller goes up again with <see cref="Leave"/>.</summary>
    internal void Enter()
    {
        if (++_depth > _depthLimit) throw new PackStreamException($"A value is nested deeper than the limit of {_depthLimit} levels.");
    }

    /// <summary>Goes one level up.</summary>
    internal void Leave() => _depth--;

    private object ReadStructure(int fields)
    {
        Enter();
        byte tag = ReadByte();
        object value = _structures.Read(tag, fields, ref this);
        Leave();
        return value;
    }

    private List<object?> ReadList(int count)
    {
        CheckCount(count, 1, "list");
        Enter();
        var items = new List<object?>(Math.Min(count, MostInitialCapacity));
        for (int i = 0; i < count; i++) items.Add(ReadValue());
        Leave();
        return items;
    }

    private Dictionary<string, object?> ReadMap(int count)
    {
        CheckCount(count, 2, "map");
        Enter();
        var map = new Dictionary<string, object?>(Math.Min(count, MostInitialCapacity), StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = ReadKey();
            // The last of several equal keys counts (PackStream specification, "Dictionary").
            map[key] = ReadValue();
        }

        Leave();
        return map;
    }

    private string ReadString(int length) => Decode(Take(length));

    private static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Utf8.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new PackStreamException("A string is not valid UTF-8.", e);
        }
    }

    // step 0, 1, 2: the size takes one, two or four bytes.
    private int ReadSize(int step) => step switch
    {
        0 => ReadByte(),
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        _ => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
    };

    private void CheckCount(int count, int bytesEach, string what)
    {
        if (count < 0 || (long)count * bytesEach > Left)
        {
            throw new PackStreamException($"A {what} claims {(uint)count} entries, more than the {Left} bytes left of its message can hold.");
        }

        _elements += count;
        if (_elements > _elementLimit) throw new PackStreamException($"The lists and maps of a message have more than {_elementLimit} entries together. Send less at once.");
    }

    private byte ReadByte()
    {
        if (_position >= _bytes.Length) throw new PackStreamException("The message ends in the middle of a value.");
        return _bytes[_position++];
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > Left)
        {
            throw new PackStreamException($"A value claims {(uint)length} bytes; {Left} are left of its message.");
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(_position, length);
        _position += length;
        return taken;
    }

    private static PackStreamException Unexpected(string wanted, byte marker) => new($"Byte 0x{marker:X2} does not begin {wanted}.");
}
