using ZstdSharp;

namespace PaperGraph.Sources;

/// <summary>Decompresses Zstandard (RFC 8878); damage and a cut are <see cref="InvalidDataException"/>s.</summary>
internal sealed class ZstdInput(Stream compressed) : ReadOnlyStream
{
    private readonly DecompressionStream _inflated = new(compressed, leaveOpen: false);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _inflated.Read(buffer);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("the Zstandard data is cut off", cut);
        }
        catch (ZstdException damage)
        {
            throw new InvalidDataException("the Zstandard data is damaged", damage);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inflated.Dispose();
        base.Dispose(disposing);
    }
}
