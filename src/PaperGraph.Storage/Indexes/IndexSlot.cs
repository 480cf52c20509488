namespace PaperGraph.Storage.Indexes;

/// <summary>An index's place in the list of indexes, and its definition in numbers.</summary>
internal sealed record IndexSlot(int Position, IndexDefinition Definition, int[] LabelsOrTypes, int[] Keys)
{
    public bool Covers(int labelOrType) => Array.IndexOf(LabelsOrTypes, labelOrType) >= 0;

    public bool CoversAny(ReadOnlySpan<int> labels)
    {
        foreach (int label in labels)
        {
            if (Covers(label)) return true;
        }

        return false;
    }
}
