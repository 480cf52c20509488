using System.Diagnostics;

namespace PaperGraph.Cypher.Execution;

/// <summary>What PROFILE tells of a step.</summary>
internal sealed class OperatorProfile
{
    public long Rows { get; set; }

    /// <summary>Ticks of <see cref="Stopwatch"/>, inputs included.</summary>
    public long Ticks { get; set; }
}

/// <summary>Counts rows and time of a step.</summary>
internal sealed class ProfilingCursor(RowCursor inner, OperatorProfile profile) : RowCursor
{
    public override RowBatch Current => inner.Current;

    public override bool MoveNext()
    {
        long start = Stopwatch.GetTimestamp();
        bool more = inner.MoveNext();
        profile.Ticks += Stopwatch.GetTimestamp() - start;
        if (more) profile.Rows += inner.Current.Count;
        return more;
    }

    protected override void Close() => inner.Dispose();
}
