namespace PaperGraph.Sources;

/// <summary>One parsed BibTeX entry.</summary>
/// <param name="Line">One-based line of the <c>@</c>.</param>
/// <param name="Type">Entry type, lower case.</param>
/// <param name="Key">Citation key as given; null where the entry has none.</param>
/// <param name="Fields">Values by lower-case field name, macros replaced, delimiters removed; of two fields with one name the first counts, as in BibTeX.</param>
/// <param name="Faults">What could not be read in it.</param>
/// <param name="Length">Characters of its text.</param>
internal sealed record BibEntry(
    int Line, string Type, string? Key, Dictionary<string, string> Fields, IReadOnlyList<FaultRecord> Faults, int Length)
{
    /// <summary>The entry as messages name it.</summary>
    internal string Name => Key is null ? $"the @{Type} entry without a key" : $"the entry '{Key}'";

    /// <summary>The first of the fields that says something, trimmed; null where none does.</summary>
    internal string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (string name in names)
            {
                if (Fields.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value)) return value.Trim();
            }

            return null;
        }
    }
}
