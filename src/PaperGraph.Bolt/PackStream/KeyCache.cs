namespace PaperGraph.Bolt.PackStream;

/// <summary>
/// Strings of map keys, labels and types seen on a connection, so that a million nodes share theirs. Direct-mapped: a newcomer takes the
/// place of what was there, so that the cache never grows. Not for use by several threads.
/// </summary>
internal sealed class KeyCache
{
    private const int Slots = 512;
    private const int LongestBytes = 64;

    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    internal string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBytes) return null;
        (byte[]? known, string text) = _slots[SlotOf(utf8)];
        return known is not null && utf8.SequenceEqual(known) ? text : null;
    }

    internal string Add(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length <= LongestBytes) _slots[SlotOf(utf8)] = (utf8.ToArray(), text);
        return text;
    }

    // FNV-1a.
    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte value in utf8) hash = (hash ^ value) * 16777619;
        return (int)((hash ^ (hash >> 15)) % Slots);
    }
}
