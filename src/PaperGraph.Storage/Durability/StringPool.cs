using System.IO.Hashing;
using System.Text.Unicode;

namespace PaperGraph.Storage.Durability;

/// <summary>Gives short texts that come again and again (venues, sources, surface forms) one string in memory. Bounded; keeps the latest.</summary>
internal sealed class StringPool
{
    private const int Slots = 1 << 16;
    private const int MaxBytes = 64;
    private readonly string?[] _strings = new string?[Slots];

    public string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes || _strings[SlotOf(utf8)] is not { } text) return null;
        Span<byte> known = stackalloc byte[MaxBytes];
        Utf8.FromUtf16(text, known, out int read, out int written);
        return read == text.Length && known[..written].SequenceEqual(utf8) ? text : null;
    }

    public void Add(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length <= MaxBytes) _strings[SlotOf(utf8)] = text;
    }

    private static int SlotOf(ReadOnlySpan<byte> utf8) => (int)(XxHash3.HashToUInt64(utf8) & (Slots - 1));
}
