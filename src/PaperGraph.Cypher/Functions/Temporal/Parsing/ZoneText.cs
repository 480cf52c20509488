using PaperGraph.Cypher.Functions.Temporal.Zones;

namespace PaperGraph.Cypher.Functions.Temporal.Parsing;

/// <summary>Time zones as arguments: names of the IANA database and offsets.</summary>
internal static class ZoneText
{
    /// <summary>The zone of a text such as 'Europe/Stockholm', '+01:00' or 'Z'.</summary>
    public static TemporalZone Read(string text)
    {
        var reader = new IsoReader(text);
        return IsoTimes.TryOffset(ref reader, out int seconds) && reader.AtEnd ? TemporalZone.OfOffset(seconds) : TemporalZone.Named(text);
    }
}
