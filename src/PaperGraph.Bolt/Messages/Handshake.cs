using System.Buffers.Binary;

namespace PaperGraph.Bolt.Messages;

/// <summary>
/// The first bytes of a connection: a magic number and four offers, each the highest version of a range and how many minor versions below
/// it are meant too (Bolt specification, "Handshake", version 1). 5.5 is never negotiated, so the ranges leave it out.
/// </summary>
internal static class Handshake
{
    internal const uint Magic = 0x6060B017;
    internal const int OfferBytes = 20;
    internal const int AnswerBytes = 4;

    /// <summary>What this client speaks, best first.</summary>
    internal static readonly IReadOnlyList<VersionRange> Supported =
        [new(BoltVersion.V5_8, Below: 2), new(new BoltVersion(5, 4), Below: 4), new(BoltVersion.V4_4, Below: 0)];

    internal static byte[] Offer(IReadOnlyList<VersionRange> ranges)
    {
        byte[] bytes = new byte[OfferBytes];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Magic);
        for (int i = 0; i < ranges.Count; i++)
        {
            bytes[4 * i + 5] = ranges[i].Below;
            bytes[4 * i + 6] = ranges[i].Highest.Minor;
            bytes[4 * i + 7] = ranges[i].Highest.Major;
        }

        return bytes;
    }

    /// <summary>The version that a server chose; <see langword="null"/> where it knows none of those offered.</summary>
    internal static BoltVersion? Answer(ReadOnlySpan<byte> bytes)
    {
        var version = new BoltVersion(bytes[3], bytes[2]);
        return version == default ? null : version;
    }
}

/// <summary>Versions from <paramref name="Highest"/> down to <paramref name="Below"/> minor versions below it.</summary>
internal readonly record struct VersionRange(BoltVersion Highest, byte Below)
{
    internal bool Contains(BoltVersion version) =>
        version.Major == Highest.Major && version.Minor <= Highest.Minor && version.Minor >= Highest.Minor - Below;
}
