namespace PaperGraph.Conformance.Features;

/// <summary>How a query changed the graph, by difference (TCK README, "Observability of side effects").</summary>
internal sealed record SideEffects
{
    public static readonly SideEffects None = new();

    public int NodesAdded { get; init; }

    public int NodesRemoved { get; init; }

    public int RelationshipsAdded { get; init; }

    public int RelationshipsRemoved { get; init; }

    public int PropertiesAdded { get; init; }

    public int PropertiesRemoved { get; init; }

    public int LabelsAdded { get; init; }

    public int LabelsRemoved { get; init; }

    /// <summary>Takes a row of the TCK's table.</summary>
    /// <exception cref="FormatException">There is no such effect.</exception>
    public SideEffects With(string key, int count) => key switch
    {
        "+nodes" => this with { NodesAdded = count },
        "-nodes" => this with { NodesRemoved = count },
        "+relationships" => this with { RelationshipsAdded = count },
        "-relationships" => this with { RelationshipsRemoved = count },
        "+properties" => this with { PropertiesAdded = count },
        "-properties" => this with { PropertiesRemoved = count },
        "+labels" => this with { LabelsAdded = count },
        "-labels" => this with { LabelsRemoved = count },
        _ => throw new FormatException($"There is no side effect '{key}'."),
    };

    public override string ToString()
    {
        (string Key, int Count)[] all =
        [
            ("+nodes", NodesAdded), ("-nodes", NodesRemoved),
            ("+relationships", RelationshipsAdded), ("-relationships", RelationshipsRemoved),
            ("+properties", PropertiesAdded), ("-properties", PropertiesRemoved),
            ("+labels", LabelsAdded), ("-labels", LabelsRemoved),
        ];
        string text = string.Join(", ", all.Where(effect => effect.Count != 0).Select(effect => $"{effect.Key} {effect.Count}"));
        return text.Length == 0 ? "none" : text;
    }
}
