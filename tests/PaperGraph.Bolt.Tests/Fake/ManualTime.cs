namespace PaperGraph.Bolt.Tests.Fake;

/// <summary>A clock that jumps to whatever is waited for, and remembers the waits.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private long _now;

    internal TimeSpan LongestJump { get; init; } = TimeSpan.MaxValue;

    internal IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock) return [.. _waits];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock) return _now;
    }

    internal void Advance(TimeSpan time)
    {
        lock (_lock) _now += time.Ticks;
    }

    // Waits up to LongestJump pass at once; longer ones are time-outs that must not strike.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > LongestJump) return new Never();
        lock (_lock)
        {
            _waits.Add(dueTime);
            _now += dueTime.Ticks;
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private sealed class Never : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
