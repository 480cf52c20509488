using PaperGraph.Cypher.Functions.Spatial;
using PaperGraph.Cypher.Functions.Temporal;
using PaperGraph.Cypher.Functions.Temporal.Access;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>Components of temporal values, durations and points, as in date.year.</summary>
public static class TemporalAccess
{
    /// <summary>A component. Names are read without regard to case.</summary>
    /// <param name="source">A temporal value, a duration or a point.</param>
    /// <param name="key">The component, such as year, quartersOfYear or latitude.</param>
    /// <exception cref="CypherException">TypeError (points: ArgumentError): the value has no such component.</exception>
    public static Value Get(Value source, string key) => source.Kind switch
    {
        ValueKind.Duration => DurationFields.Get(source.As<DurationValue>()!, key),
        ValueKind.Point => PointFields.Get(source.As<PointValue>()!, key),
        _ => InstantFields.Get(TemporalParts.Of(source, $"The component {key}"), key),
    };

    /// <summary>A value as the function toString writes it: the seconds of a time of day always, of a fraction what is needed; null for what is no temporal value, duration or point.</summary>
    /// <param name="value">The value.</param>
    public static string? TryText(Value value) => value.As<PointValue>() is { } point ? PointFields.Text(point) : TemporalFormat.TryText(value);
}
