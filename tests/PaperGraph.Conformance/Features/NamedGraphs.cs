using System.Text.Json;

namespace PaperGraph.Conformance.Features;

/// <summary>The graphs that scenarios start from by name (TCK, graphs/named-graphs.adoc).</summary>
/// <param name="tck">The folder that holds <c>features</c> and <c>graphs</c>.</param>
internal sealed class NamedGraphs(string tck)
{
    private readonly Dictionary<string, List<string>> _queries = new(StringComparer.Ordinal);

    /// <summary>The queries that make a graph.</summary>
    /// <exception cref="FileNotFoundException">There is no such graph.</exception>
    public IReadOnlyList<string> QueriesOf(string name)
    {
        if (_queries.TryGetValue(name, out List<string>? known)) return known;
        string folder = Path.Combine(tck, "graphs", name);
        using JsonDocument description = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.json")));
        List<string> queries = description.RootElement.GetProperty("scripts").EnumerateArray()
            .SelectMany(script => File.ReadAllText(Path.Combine(folder, $"{script.GetString()}.cypher")).Split(';'))
            .Select(query => query.Trim())
            .Where(query => query.Length > 0)
            .ToList();
        return _queries[name] = queries;
    }
}
