using System.Runtime.ExceptionServices;

namespace PaperGraph.Storage.State;

/// <summary>Parts of a whole that are worked on at once, on at most eight processors.</summary>
internal static class SideBySide
{
    private const int MostAtOnce = 8;

    /// <summary>How many parts are worked on at once.</summary>
    public static int Degree => Math.Min(MostAtOnce, Environment.ProcessorCount);

    /// <summary>Works on each part from 0 on. Where several fail, the exception of the first part that failed is thrown.</summary>
    public static void For(int parts, Action<int> work)
    {
        var faults = new Exception?[parts];
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = Degree }, i =>
        {
            try
            {
                work(i);
            }
            catch (Exception fault)
            {
                faults[i] = fault;
            }
        });
        if (Array.Find(faults, fault => fault is not null) is { } first) ExceptionDispatchInfo.Throw(first);
    }
}
