using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace PaperGraph.Cypher.Functions.Temporal.Zones;

/// <summary>The names of the IANA database without regard to case.</summary>
internal static class ZoneNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase));

    /// <summary>The name as the database writes it.</summary>
    public static bool TryCanonical(string name, [NotNullWhen(true)] out string? canonical) => Names.Value.TryGetValue(name, out canonical);
}
