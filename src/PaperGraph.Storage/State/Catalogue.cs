namespace PaperGraph.Storage.State;

/// <summary>What all states of a store share and only add to: names of labels, types and keys, and combinations of labels.</summary>
internal sealed class Catalogue
{
    public Names Labels { get; } = new();

    public Names Types { get; } = new();

    public Names Keys { get; } = new();

    public LabelSets LabelSets { get; } = new();
}
