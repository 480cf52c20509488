using System.Buffers.Binary;
using PaperGraph.Bolt.Messages;

namespace PaperGraph.Server.Connections;

/// <summary>
/// Agrees on a version of Bolt. A client makes four offers; the first of which this server speaks a version counts. An offer may also be a
/// wish to see everything that the server speaks and to choose itself (Bolt specification, "Handshake", "Manifest v1").
/// </summary>
internal static class ServerHandshake
{
    private const uint Manifest = 0x000001FF;
    private const int Offers = 4;
    private const int MostVarintBytes = 10;

    /// <summary>Reads the offers and answers them.</summary>
    /// <returns>The version, and whether it came by the manifest; null where there is none in common, or the client speaks something else.</returns>
    public static async Task<(BoltVersion Version, bool ByManifest)?> AgreeAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] offer = new byte[Handshake.OfferBytes];
        await stream.ReadExactlyAsync(offer, cancellation).ConfigureAwait(false);
        if (BinaryPrimitives.ReadUInt32BigEndian(offer) != Handshake.Magic) return null;
        for (int i = 1; i <= Offers; i++)
        {
            uint slot = BinaryPrimitives.ReadUInt32BigEndian(offer.AsSpan(4 * i));
            if (slot == Manifest) return await LetChooseAsync(stream, cancellation).ConfigureAwait(false) is { } chosen ? (chosen, true) : null;
            if (BestOf(new VersionRange(new BoltVersion((byte)slot, (byte)(slot >> 8)), (byte)(slot >> 16))) is not { } version) continue;
            await SendAsync(stream, [0, 0, version.Minor, version.Major], cancellation).ConfigureAwait(false);
            return (version, false);
        }

        await SendAsync(stream, new byte[Handshake.AnswerBytes], cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>The highest version of a range that this server speaks.</summary>
    internal static BoltVersion? BestOf(VersionRange range)
    {
        for (int minor = range.Highest.Minor; minor >= 0 && minor >= range.Highest.Minor - range.Below; minor--)
        {
            var version = new BoltVersion(range.Highest.Major, (byte)minor);
            if (Speaks(version)) return version;
        }

        return null;
    }

    private static bool Speaks(BoltVersion version) => Handshake.Supported.Any(range => range.Contains(version));

    // In one write: some drivers take the first packet for the whole answer.
    private static async Task<BoltVersion?> LetChooseAsync(Stream stream, CancellationToken cancellation)
    {
        List<byte> answer = [0, 0, 1, 0xFF, (byte)Handshake.Supported.Count];
        foreach (VersionRange range in Handshake.Supported.Reverse()) answer.AddRange([0, range.Below, range.Highest.Minor, range.Highest.Major]);
        answer.Add(0);
        await SendAsync(stream, [.. answer], cancellation).ConfigureAwait(false);
        byte[] choice = new byte[Handshake.AnswerBytes];
        await stream.ReadExactlyAsync(choice, cancellation).ConfigureAwait(false);
        byte[] capability = new byte[1];
        for (int i = 0; i < MostVarintBytes; i++)
        {
            await stream.ReadExactlyAsync(capability, cancellation).ConfigureAwait(false);
            if ((capability[0] & 0x80) == 0) break;
        }

        return Handshake.Answer(choice) is { } version && Speaks(version) ? version : null;
    }

    private static async Task SendAsync(Stream stream, byte[] bytes, CancellationToken cancellation)
    {
        await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
