using System.Buffers.Binary;
using System.IO.Hashing;

namespace PaperGraph.Storage.Durability;

/// <summary>What a section of a snapshot holds. The numbers are the format's.</summary>
internal enum SectionKind : byte
{
    Catalogue = 1,
    Nodes = 2,
    Relationships = 3,
    Index = 4,
    End = 5,
}

/// <summary>A section's head of 24 bytes: kind, checksum of the head, length and checksum of the content.</summary>
internal readonly record struct SectionHead(SectionKind Kind, long Length, ulong Hash)
{
    public const int Size = 24;

    public void Write(Span<byte> head, long offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(head, (uint)Kind);
        BinaryPrimitives.WriteInt64LittleEndian(head[8..], Length);
        BinaryPrimitives.WriteUInt64LittleEndian(head[16..], Hash);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], Check(head, offset));
    }

    public static SectionHead Read(ReadOnlySpan<byte> head, long offset, string file)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) != Check(head, offset))
        {
            throw StoreException.Damaged(file, offset, "a section's head has the wrong checksum");
        }

        return new((SectionKind)head[0], BinaryPrimitives.ReadInt64LittleEndian(head[8..]), BinaryPrimitives.ReadUInt64LittleEndian(head[16..]));
    }

    private static uint Check(ReadOnlySpan<byte> head, long offset)
    {
        Span<byte> checkedBytes = stackalloc byte[20];
        head[..4].CopyTo(checkedBytes);
        head[8..24].CopyTo(checkedBytes[4..]);
        return (uint)XxHash3.HashToUInt64(checkedBytes, offset);
    }
}
