using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>Instants and spans of the clock as values.</summary>
internal static class Instants
{
    /// <summary>An instant in UTC, in the form in which Neo4j's commands give it: a text.</summary>
    public static Value Text(DateTimeOffset instant) => Value.String(Value.Of(Of(instant)).ToString());

    /// <summary>A span.</summary>
    public static Value Span(TimeSpan span)
    {
        long seconds = (long)Math.Floor(span.TotalSeconds);
        return Value.Of(new DurationValue(0, 0, seconds, (int)((span.Ticks - (seconds * TimeSpan.TicksPerSecond)) * TimeSpan.NanosecondsPerTick)));
    }

    private static DateTimeValue Of(DateTimeOffset instant) =>
        new(instant.ToUnixTimeSeconds(), (int)(instant.UtcTicks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond * 1_000_000), 0, null);
}
