namespace PaperGraph.Analysis;

/// <summary>
/// The SplitMix64 generator (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): an own one because its
/// sequence is fixed by publication, not by a runtime's version.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to one less than <paramref name="bound"/> (Lemire's multiply-shift; its bias of 2⁻³² is nothing to a shuffle).</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>The numbers from 0 to one less than <paramref name="count"/> in random order (Fisher-Yates).</summary>
    public int[] Permutation(int count)
    {
        var items = new int[count];
        for (int i = 0; i < count; i++)
        {
            int j = Below(i + 1);
            items[i] = items[j];
            items[j] = i;
        }

        return items;
    }
}
