using System.Buffers.Binary;

namespace PaperGraph.Benchmarks;

/// <summary>The least of Bolt that a client needs which only counts answers: it must cost little where it shares processors with the server.</summary>
internal static class BoltBytes
{
    /// <summary>The offer of Bolt 5.4 and nothing else.</summary>
    public static ReadOnlySpan<byte> Handshake => [0x60, 0x60, 0xB0, 0x17, 0, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>HELLO {user_agent: "load/1", bolt_agent: {product: "load/1"}} and LOGON {scheme: "none"}.</summary>
    public static byte[] Logon { get; } =
    [
        .. Chunked([0xB1, 0x01, 0xA2, 0x8A, .. "user_agent"u8, 0x86, .. "load/1"u8, 0x8A, .. "bolt_agent"u8, 0xA1, 0x87, .. "product"u8, 0x86, .. "load/1"u8]),
        .. Chunked([0xB1, 0x6A, 0xA1, 0x86, .. "scheme"u8, 0x84, .. "none"u8]),
    ];

    public static byte[] Reset { get; } = Chunked([0xB0, 0x0F]);

    public static byte[] Chunked(ReadOnlySpan<byte> message) => [(byte)(message.Length >> 8), (byte)message.Length, .. message, 0, 0];

    /// <summary>Takes the next whole message off; returns its tag, or null where it has not arrived whole.</summary>
    /// <param name="bytes">What has arrived.</param>
    /// <param name="length">How many bytes the message takes with its chunk heads.</param>
    public static byte? Next(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        byte tag = 0;
        while (bytes.Length - length >= 2)
        {
            int chunk = BinaryPrimitives.ReadUInt16BigEndian(bytes[length..]);
            if (chunk == 0 && tag != 0)
            {
                length += 2;
                return tag;
            }

            if (bytes.Length - length < 2 + chunk) break;
            if (tag == 0 && chunk > 0) tag = bytes[length + 3];
            length += 2 + chunk;
        }

        return null;
    }
}
