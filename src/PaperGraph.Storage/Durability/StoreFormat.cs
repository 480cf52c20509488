using System.Buffers.Binary;
using System.IO.Hashing;

namespace PaperGraph.Storage.Durability;

/// <summary>What the files of a store have in common: a header of 32 bytes with a magic text, the format's version, a number and a checksum.</summary>
internal static class StoreFormat
{
    /// <summary>The format that this version writes, and the highest that it reads.</summary>
    public const uint Version = 1;

    /// <summary>Length of the header in bytes.</summary>
    public const int HeaderLength = 32;

    /// <summary>First bytes of a log.</summary>
    public static ReadOnlySpan<byte> LogMagic => "PGRAPHLG"u8;

    /// <summary>First bytes of a snapshot.</summary>
    public static ReadOnlySpan<byte> SnapshotMagic => "PGRAPHSN"u8;

    /// <summary>Writes a header.</summary>
    /// <param name="header">Where to.</param>
    /// <param name="magic">First bytes.</param>
    /// <param name="number">For a log the transaction before its first, for a snapshot its last.</param>
    public static void WriteHeader(Span<byte> header, ReadOnlySpan<byte> magic, long number)
    {
        header[..HeaderLength].Clear();
        magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], number);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], XxHash3.HashToUInt64(header[..24]));
    }

    /// <summary>Reads a header.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="StoreException">It is none, damaged, or of a newer version.</exception>
    public static long ReadHeader(ReadOnlySpan<byte> header, ReadOnlySpan<byte> magic, string file)
    {
        if (header.Length < HeaderLength) throw StoreException.Damaged(file, header.Length, "it ends within its header");
        if (!header[..8].SequenceEqual(magic)) throw StoreException.Damaged(file, 0, "it does not begin as such a file does");
        if (XxHash3.HashToUInt64(header[..24]) != BinaryPrimitives.ReadUInt64LittleEndian(header[24..]))
        {
            throw StoreException.Damaged(file, 8, "the header's checksum is wrong");
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version is 0 or > Version) throw StoreException.Newer(file, version);
        return BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
    }
}
