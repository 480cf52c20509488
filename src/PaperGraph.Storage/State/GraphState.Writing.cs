using PaperGraph.Model.Values;
using PaperGraph.Storage.Indexes;

namespace PaperGraph.Storage.State;

/// <content>Changes. They keep counts, label and type sets, both sides of adjacency and all indexes in step, and check nothing.</content>
internal sealed partial class GraphState
{
    public int CreateNode(ReadOnlySpan<int> labels)
    {
        int node = NextNode;
        if (node == int.MaxValue) throw new GraphException("The store has given out all 2,147,483,647 node identities; load its content into a new one.");
        NextNode++;
        NodeCount++;
        int set = Catalogue.LabelSets.Of(labels);
        _nodes.Own(node, Epoch).LabelSets[node & RecordPage.Mask] = set;
        foreach (int label in Catalogue.LabelSets[set]) _labelled.Own(label, Epoch).Add(node);
        return node;
    }

    public int CreateRelationship(int type, int start, int end)
    {
        int id = NextRelationship;
        if (id == int.MaxValue)
        {
            throw new GraphException("The store has given out all 2,147,483,647 relationship identities; load its content into a new one.");
        }

        NextRelationship++;
        RelationshipCount++;
        RelationshipPage page = _relationships.Own(id, Epoch);
        int slot = id & RecordPage.Mask;
        (page.Types[slot], page.Starts[slot], page.Ends[slot]) = (type, start, end);
        _typed.Own(type, Epoch).Add(id);
        _nodes.Own(start, Epoch).Out.Add(start & RecordPage.Mask, new Adjacency(type, end, id), Epoch);
        _nodes.Own(end, Epoch).In.Add(end & RecordPage.Mask, new Adjacency(type, start, id), Epoch);
        return id;
    }

    /// <summary>Deletes a node with its labels and properties; relationships that it still has are left hanging.</summary>
    public void DeleteNode(int node)
    {
        int set = LabelSetOf(node);
        foreach (IndexSlot slot in IndexesOfLabels(set)) Unindex(slot, node);
        NodePage page = _nodes.Own(node, Epoch);
        page.ClearProperties(node & RecordPage.Mask);
        page.LabelSets[node & RecordPage.Mask] = -1;
        foreach (int label in Catalogue.LabelSets[set]) _labelled.Own(label, Epoch).Remove(node);
        NodeCount--;
    }

    public void DeleteRelationship(int relationship)
    {
        (int type, long start, long end) = Relationship(relationship);
        foreach (IndexSlot slot in IndexesOfType(type)) Unindex(slot, relationship);
        RelationshipPage page = _relationships.Own(relationship, Epoch);
        page.ClearProperties(relationship & RecordPage.Mask);
        page.Types[relationship & RecordPage.Mask] = -1;
        _typed.Own(type, Epoch).Remove(relationship);
        _nodes.Own(start, Epoch).Out.Remove((int)start & RecordPage.Mask, type, relationship, Epoch);
        _nodes.Own(end, Epoch).In.Remove((int)end & RecordPage.Mask, type, relationship, Epoch);
        RelationshipCount--;
    }

    public void AddLabel(int node, int label)
    {
        NodePage page = _nodes.Own(node, Epoch);
        int old = page.LabelSets[node & RecordPage.Mask];
        int changed = Catalogue.LabelSets.With(old, label);
        page.LabelSets[node & RecordPage.Mask] = changed;
        _labelled.Own(label, Epoch).Add(node);
        foreach (IndexSlot slot in IndexesOfLabel(label))
        {
            if (!slot.CoversAny(Catalogue.LabelSets[old])) Index(slot, node);
        }
    }

    public void RemoveLabel(int node, int label)
    {
        int old = LabelSetOf(node);
        int changed = Catalogue.LabelSets.Without(old, label);
        foreach (IndexSlot slot in IndexesOfLabel(label))
        {
            if (!slot.CoversAny(Catalogue.LabelSets[changed])) Unindex(slot, node);
        }

        _nodes.Own(node, Epoch).LabelSets[node & RecordPage.Mask] = changed;
        _labelled.Own(label, Epoch).Remove(node);
    }

    public void SetNodeProperty(int node, int key, Value value)
    {
        int[] labels = Catalogue.LabelSets[LabelSetOf(node)];
        foreach (IndexSlot slot in IndexesOfNodeKey(key))
        {
            if (slot.CoversAny(labels)) Unindex(slot, node);
        }

        _nodes.Own(node, Epoch).SetProperty(node & RecordPage.Mask, key, value);
        foreach (IndexSlot slot in IndexesOfNodeKey(key))
        {
            if (slot.CoversAny(labels)) Index(slot, node);
        }
    }

    public void SetRelationshipProperty(int relationship, int key, Value value)
    {
        int type = Relationship(relationship).Type;
        foreach (IndexSlot slot in IndexesOfRelationshipKey(key))
        {
            if (slot.Covers(type)) Unindex(slot, relationship);
        }

        _relationships.Own(relationship, Epoch).SetProperty(relationship & RecordPage.Mask, key, value);
        foreach (IndexSlot slot in IndexesOfRelationshipKey(key))
        {
            if (slot.Covers(type)) Index(slot, relationship);
        }
    }
}
