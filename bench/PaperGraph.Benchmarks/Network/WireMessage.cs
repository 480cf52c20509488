using System.Text;

namespace PaperGraph.Benchmarks;

/// <summary>A Protocol Buffers message as its list of fields (https://protobuf.dev/programming-guides/encoding/); what is not touched is written as it was read.</summary>
internal sealed class WireMessage
{
    private const int Varint = 0;
    private const int Eight = 1;
    private const int Bytes = 2;
    private const int Four = 5;

    public List<(int Number, int Wire, ulong Value, byte[] Data)> Fields { get; } = [];

    public static WireMessage Parse(ReadOnlySpan<byte> source)
    {
        WireMessage message = new();
        while (source.Length > 0)
        {
            ulong key = Take(ref source);
            int wire = (int)(key & 7);
            ulong value = wire == Varint ? Take(ref source) : 0;
            int length = wire switch { Varint => 0, Eight => 8, Four => 4, Bytes => (int)Take(ref source), _ => throw new InvalidDataException($"wire type {wire}") };
            message.Fields.Add(((int)(key >> 3), wire, value, source[..length].ToArray()));
            source = source[length..];
        }

        return message;
    }

    public static ulong Take(ref ReadOnlySpan<byte> source)
    {
        ulong value = 0;
        for (int i = 0; ; i++)
        {
            value |= (ulong)(source[i] & 127) << (7 * i);
            if (source[i] >= 128) continue;
            source = source[(i + 1)..];
            return value;
        }
    }

    public WireMessage Add(int number, string text) => Add(number, Encoding.UTF8.GetBytes(text));

    public WireMessage Add(int number, byte[] data) => Add((number, Bytes, 0, data));

    public WireMessage Add(int number, long value) => Add((number, Varint, (ulong)value, []));

    public WireMessage Add(int number, float value) => Add((number, Four, 0, BitConverter.GetBytes(value)));

    public WireMessage Add((int Number, int Wire, ulong Value, byte[] Data) field)
    {
        Fields.Add(field);
        return this;
    }

    public byte[] ToBytes()
    {
        using MemoryStream target = new();
        foreach ((int number, int wire, ulong value, byte[] data) in Fields)
        {
            Put(target, ((ulong)number << 3) | (uint)wire);
            if (wire == Varint) Put(target, value);
            if (wire == Bytes) Put(target, (ulong)data.Length);
            target.Write(data);
        }

        return target.ToArray();
    }

    private static void Put(MemoryStream target, ulong value)
    {
        for (; value > 127; value >>= 7) target.WriteByte((byte)(value | 128));
        target.WriteByte((byte)value);
    }
}
