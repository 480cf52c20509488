using System.Globalization;

namespace PaperGraph.Pipeline;

/// <summary>Collects the properties of a node or relationship in the order of the schema; what is not known is left out.</summary>
internal sealed class PropertyMap
{
    private readonly OrderedDictionary<string, object> _properties = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object> Properties => _properties;

    public PropertyMap Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _properties.Add(name, value);
        return this;
    }

    public PropertyMap Add(string name, long? value)
    {
        if (value is long known) _properties.Add(name, known);
        return this;
    }

    public PropertyMap Add(string name, bool value)
    {
        _properties.Add(name, value);
        return this;
    }

    /// <summary>A probability or score, to four digits: what lies beyond is noise of floating point, not knowledge.</summary>
    public PropertyMap AddScore(string name, double value)
    {
        _properties.Add(name, Math.Round(value, 4, MidpointRounding.ToEven));
        return this;
    }

    /// <summary>A rank, to six significant digits: it shrinks with the size of the graph, so that a fixed number of decimals would flatten it.</summary>
    public PropertyMap AddRank(string name, double value)
    {
        _properties.Add(name, Significant(value, 6));
        return this;
    }

    public PropertyMap AddList(string name, IEnumerable<string> values)
    {
        _properties.Add(name, (IReadOnlyList<string>)values.ToArray());
        return this;
    }

    public PropertyMap AddList(string name, IEnumerable<long> values)
    {
        _properties.Add(name, (IReadOnlyList<long>)values.ToArray());
        return this;
    }

    /// <summary>A list that only some nodes have; absent rather than empty.</summary>
    public PropertyMap AddListIfAny(string name, IReadOnlyList<string> values) => values.Count == 0 ? this : AddList(name, values);

    private static double Significant(double value, int digits) =>
        double.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
