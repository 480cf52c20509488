using System.Diagnostics;

namespace PaperGraph.Benchmarks;

/// <summary>How often answers took how long, in steps of about two per cent.</summary>
internal sealed class LatencyCounts
{
    private const int StepsPerDoubling = 32;
    private const int Doublings = 32;

    private readonly long[] _counts = new long[StepsPerDoubling * Doublings];

    public long Total { get; private set; }

    public void Add(long ticks)
    {
        double microseconds = Math.Max(1, Stopwatch.GetElapsedTime(0, ticks).TotalMicroseconds);
        _counts[Math.Min(_counts.Length - 1, (int)(Math.Log2(microseconds) * StepsPerDoubling))]++;
        Total++;
    }

    public void Add(LatencyCounts other)
    {
        for (int i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
        Total += other.Total;
    }

    /// <summary>The time within which a share of the answers came, in milliseconds.</summary>
    public double Milliseconds(double share)
    {
        long left = (long)Math.Ceiling(Total * share);
        for (int i = 0; i < _counts.Length; i++)
        {
            left -= _counts[i];
            if (left <= 0) return Math.Pow(2, (i + 0.5) / StepsPerDoubling) / 1000;
        }

        return double.NaN;
    }
}
