namespace PaperGraph.Sources;

/// <summary>Tells by its first bytes what a file that is not text is, for the message that says so.</summary>
internal static class BinaryKind
{
    private static readonly (byte[] Magic, int Offset, string What)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF; PaperGraph reads titles and abstracts, not full papers: export the reference instead"),
        ([0x50, 0x4B, 0x03, 0x04], 0, "a zip archive (or an Office, OpenDocument or EPUB file); unpack it or export the records as text"),
        ([0x50, 0x4B, 0x05, 0x06], 0, "an empty zip archive"),
        ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG image"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"),
        ("GIF8"u8.ToArray(), 0, "a GIF image"),
        ("RIFF"u8.ToArray(), 0, "a RIFF media file"),
        ("BZh"u8.ToArray(), 0, "bzip2 data; decompress it first (bunzip2)"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "xz data; decompress it first (unxz)"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7-Zip archive; unpack it first"),
        ("Rar!"u8.ToArray(), 0, "a RAR archive; unpack it first"),
        ([0x04, 0x22, 0x4D, 0x18], 0, "LZ4 data; decompress it first"),
        ("SQLite format 3"u8.ToArray(), 0, "an SQLite database; export the records as CSV or JSON"),
        ("PAR1"u8.ToArray(), 0, "a Parquet file; export the records as JSON Lines or CSV"),
        ("Obj\x01"u8.ToArray(), 0, "an Avro file; export the records as JSON Lines"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Office file; export the records as CSV or text"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "an ELF program"),
        ("MZ\x90"u8.ToArray(), 0, "a Windows program"),
        ("ustar"u8.ToArray(), 257, "a tar archive; unpack it first"),
    ];

    /// <summary>What the bytes are, or null where they may be text.</summary>
    internal static string? Describe(ReadOnlySpan<byte> head)
    {
        foreach ((byte[] magic, int offset, string what) in Kinds)
        {
            if (head.Length >= offset + magic.Length && head.Slice(offset, magic.Length).SequenceEqual(magic)) return what;
        }

        return null;
    }

    /// <summary>Whether decoded text has too many control characters (or any NUL) to be text.</summary>
    internal static bool IsBinary(ReadOnlySpan<char> text)
    {
        int odd = 0;
        foreach (char c in text)
        {
            if (c == '\0') return true;
            if ((char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u001A')) || c == Undecodable.Mark) odd++;
        }

        return odd > 8 && odd > text.Length / 20;
    }
}
