using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>128 bits that stand for a relationship's type and ends: small enough to hold for every relationship of a large graph.</summary>
internal static class RelationshipKey
{
    public static UInt128 Of(GraphRelationship relationship) =>
        Of(relationship.Type, relationship.Start.Label, relationship.Start.Id, relationship.End.Label, relationship.End.Id);

    public static UInt128 Of(string type, string startLabel, string startId, string endLabel, string endId)
    {
        XxHash128 hash = new();
        Span<byte> length = stackalloc byte[4];
        foreach (string part in (ReadOnlySpan<string>)[type, startLabel, startId, endLabel, endId])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.Append(length);
            hash.Append(bytes);
        }

        return hash.GetCurrentHashAsUInt128();
    }
}
