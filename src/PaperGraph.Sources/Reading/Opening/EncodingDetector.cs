using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace PaperGraph.Sources;

/// <summary>
/// Tells a document's encoding from its first bytes: byte order mark; else the pattern of UTF-16; else UTF-8 wherever it is valid or the
/// content must be (JSON, RFC 8259 section 8.1); else a legacy encoding if the bytes make words in it. A few stray bytes do not make a
/// legacy document: they are left to be reported as faults of their records.
/// </summary>
internal static class EncodingDetector
{
    static EncodingDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a document that begins with <paramref name="head"/>.</summary>
    /// <param name="head">First bytes.</param>
    /// <param name="isWhole">Whether they are all; else a character may be cut at their end.</param>
    internal static Encoding Detect(ReadOnlySpan<byte> head, bool isWhole)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8;
        if (head is [0xFF, 0xFE, 0x00, 0x00, ..]) return Encoding.UTF32;
        if (head is [0x00, 0x00, 0xFE, 0xFF, ..]) return new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        if (head is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (head is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        if (Utf16(head) is Encoding utf16) return utf16;
        ReadOnlySpan<byte> whole = isWhole ? head : TrimCutCharacter(head);
        if (Utf8.IsValid(whole) || IsJson(whole) || HasMultibyteUtf8(whole)) return Encoding.UTF8;
        return Legacy(whole) ?? Encoding.UTF8;
    }

    // Latin text in UTF-16 has a zero in every second byte.
    private static Encoding? Utf16(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8) return null;
        head = head[..Math.Min(head.Length & ~1, 1024)];
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        int units = head.Length / 2;
        if (odd > units * 3 / 4 && even == 0) return Encoding.Unicode;
        return even > units * 3 / 4 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static ReadOnlySpan<byte> TrimCutCharacter(ReadOnlySpan<byte> head)
    {
        for (int back = 1; back <= Math.Min(3, head.Length); back++)
        {
            byte b = head[^back];
            if (b < 0x80) break;
            if (b >= 0xC0) return head[..^back];
        }

        return head;
    }

    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
        if (text is [(byte)'{', ..]) return text[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
        return text is [(byte)'[', ..] && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[' or (byte)'"' or (byte)']', ..];
    }

    // Valid multibyte sequences do not come about by chance: such a document is UTF-8 with a few bad bytes.
    private static bool HasMultibyteUtf8(ReadOnlySpan<byte> head)
    {
        int valid = 0;
        int invalid = 0;
        while (head.Length > 0)
        {
            int ascii = head.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            head = head[ascii..];
            if (Rune.DecodeFromUtf8(head, out _, out int used) == System.Buffers.OperationStatus.Done) valid++;
            else invalid++;
            head = head[used..];
        }

        return valid > 0 && valid >= invalid;
    }

    private static Encoding? Legacy(ReadOnlySpan<byte> head)
    {
        // Windows-1252 is the superset in which "Latin-1" files are really written (WHATWG Encoding Standard, section 4.2). Few high bytes
        // are too little for statistics, but the accents of Western languages stand in words.
        bool isMostlyAscii = head.Length > 10 * Count(head);
        if (isMostlyAscii && IsWestern(head)) return Encoding.GetEncoding(1252);
        DetectionDetail? detected = CharsetDetector.DetectFromBytes(head.ToArray()).Detected;
        bool isLatin = detected?.Encoding is null || detected.Encoding.CodePage is 28591 or 1252 or 20127;
        if (!isLatin && !isMostlyAscii && detected!.Confidence > 0.5f) return detected.Encoding;
        return IsWestern(head) ? Encoding.GetEncoding(1252) : null;
    }

    private static int Count(ReadOnlySpan<byte> head)
    {
        int high = 0;
        foreach (byte b in head)
        {
            if (b >= 0x80) high++;
        }

        return high;
    }

    // Accented letters stand in words, in the case of their neighbours; the rest are typographic signs.
    private static bool IsWestern(ReadOnlySpan<byte> head)
    {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < head.Length; i++)
        {
            byte b = head[i];
            if (b < 0x80) continue;
            byte before = i > 0 ? head[i - 1] : (byte)' ';
            byte after = i + 1 < head.Length ? head[i + 1] : (byte)' ';
            bool isGood = b switch
            {
                0x81 or 0x8D or 0x8F or 0x90 or 0x9D or 0xD7 or 0xF7 => false,
                >= 0xDF => IsLower(before) || IsLower(after),
                >= 0xC0 => !IsLower(before) && (char.IsAsciiLetter((char)after) || after >= 0xC0),
                _ => before < 0x80 && after < 0x80,
            };
            if (isGood) good++;
            else bad++;
        }

        return good > bad * 4;
    }

    private static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z' or >= 0xDF;
}
