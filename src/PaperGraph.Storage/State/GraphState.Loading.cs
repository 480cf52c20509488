namespace PaperGraph.Storage.State;

/// <content>Filling an empty state with whole pages, as a snapshot or a bulk load does.</content>
internal sealed partial class GraphState
{
    /// <summary>Puts a page of nodes in its place; adjacency, counts and sets come with <see cref="Complete"/>.</summary>
    public void Put(int number, NodePage page) => _nodes.Put(number, page, Epoch);

    /// <summary>Puts a page of relationships in its place; adjacency, counts and sets come with <see cref="Complete"/>.</summary>
    public void Put(int number, RelationshipPage page) => _relationships.Put(number, page, Epoch);

    /// <summary>Makes adjacency, counts and the sets of labels and types from the pages.</summary>
    /// <exception cref="FormatException">A relationship's end is not there.</exception>
    public void Complete(int nextNode, int nextRelationship)
    {
        (NextNode, NextRelationship) = (nextNode, nextRelationship);
        SideBySide.For(2, part =>
        {
            if (part == 0) CompleteNodes();
            else CompleteRelationships();
        });
        AdjacencyBuilder.Build(this);
    }

    private void CompleteNodes()
    {
        NodeCount = 0;
        for (int number = 0; number < _nodes.Length; number++)
        {
            if (_nodes.Page(number) is not { } page) continue;
            for (int slot = 0; slot < RecordPage.Size; slot++)
            {
                int set = page.LabelSets[slot];
                if (set < 0) continue;
                NodeCount++;
                foreach (int label in Catalogue.LabelSets[set]) _labelled.Own(label, Epoch).Add(((long)number << RecordPage.Bits) + slot);
            }
        }
    }

    private void CompleteRelationships()
    {
        RelationshipCount = 0;
        for (int number = 0; number < _relationships.Length; number++)
        {
            if (_relationships.Page(number) is not { } page) continue;
            for (int slot = 0; slot < RecordPage.Size; slot++)
            {
                if (page.Types[slot] < 0) continue;
                RelationshipCount++;
                _typed.Own(page.Types[slot], Epoch).Add(((long)number << RecordPage.Bits) + slot);
            }
        }
    }
}
