using System.Buffers.Binary;
using System.Text;

namespace PaperGraph.Benchmarks;

/// <summary>A query of the load with one parameter, $id, as the bytes of RUN and PULL; only the parameter's differ from time to time.</summary>
internal sealed class LoadQuery
{
    private readonly byte[] _message;
    private readonly int _idAt;

    private LoadQuery(int number, string name, string text)
    {
        (Number, Name) = (number, name);
        byte[] query = Encoding.UTF8.GetBytes(text);
        // RUN text {id: int32} {}; PULL {n: -1}
        byte[] run = [0xB3, 0x10, 0xD1, (byte)(query.Length >> 8), (byte)query.Length, .. query, 0xA1, 0x82, (byte)'i', (byte)'d', 0xCA, 0, 0, 0, 0, 0xA0];
        byte[] pull = [0xB1, 0x3F, 0xA1, 0x81, (byte)'n', 0xFF];
        _message = [.. BoltBytes.Chunked(run), .. BoltBytes.Chunked(pull)];
        _idAt = 2 + run.Length - 1 - sizeof(int);
    }

    public static LoadQuery PointRead { get; } = new(0, "point read", "MATCH (p:Person {id: $id}) RETURN p.name AS name");

    public static LoadQuery Neighbours { get; } = new(1, "1-hop read", "MATCH (:Person {id: $id})-[:FOLLOWS]->(q) RETURN q.id AS id, q.name AS name");

    public static LoadQuery Write { get; } = new(2, "write", "MATCH (p:Person {id: $id}) SET p.seen = coalesce(p.seen, 0) + 1");

    public static IReadOnlyList<LoadQuery> All { get; } = [PointRead, Neighbours, Write];

    public int Number { get; }

    public string Name { get; }

    public int Bytes => _message.Length;

    /// <summary>Puts down the requests for an id.</summary>
    public void Encode(Span<byte> buffer, int id)
    {
        _message.CopyTo(buffer);
        BinaryPrimitives.WriteInt32BigEndian(buffer[_idAt..], id);
    }
}
