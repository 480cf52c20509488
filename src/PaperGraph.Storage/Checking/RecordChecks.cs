using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Checking;

/// <summary>Counts, the sets of labels and types, and identities, against the records.</summary>
internal static class RecordChecks
{
    /// <summary>Checks the records.</summary>
    /// <returns>Whether all label sets are there, which what reads labels needs.</returns>
    public static bool Run(GraphState state, Problems problems)
    {
        bool known = true;
        long nodes = 0;
        var labelled = new long[state.Catalogue.Labels.Count];
        foreach ((long id, NodePage page, int slot) in Records(state.Nodes))
        {
            nodes++;
            if (id >= state.NextNode) problems.Add($"Node {id} has an identity that was not given out.");
            if (page.LabelSets[slot] >= state.Catalogue.LabelSets.Count)
            {
                problems.Add($"Node {id} has label set {page.LabelSets[slot]}, which is not there.");
                known = false;
                continue;
            }

            foreach (int label in state.Catalogue.LabelSets[page.LabelSets[slot]])
            {
                labelled[label]++;
                if (state.Labelled.Of(label)?.Contains(id) != true) problems.Add($"Node {id} is missing from the scan of label {state.Catalogue.Labels[label]}.");
            }
        }

        Same(problems, "nodes", nodes, state.NodeCount);
        for (int label = 0; label < labelled.Length; label++)
        {
            Same(problems, $"nodes of label {state.Catalogue.Labels[label]}", labelled[label], state.Labelled.Count(label));
        }

        RunRelationships(state, problems);
        return known;
    }

    /// <summary>All records of a table.</summary>
    public static IEnumerable<(long Id, TPage Page, int Slot)> Records<TPage>(PageTable<TPage> table)
        where TPage : RecordPage
    {
        for (int number = 0; number < table.Length; number++)
        {
            if (table.Page(number) is not { } page) continue;
            for (int slot = 0; slot < RecordPage.Size; slot++)
            {
                if (page.Exists(slot)) yield return (((long)number << RecordPage.Bits) + slot, page, slot);
            }
        }
    }

    private static void RunRelationships(GraphState state, Problems problems)
    {
        long relationships = 0;
        var typed = new long[state.Catalogue.Types.Count];
        foreach ((long id, RelationshipPage page, int slot) in Records(state.Relationships))
        {
            relationships++;
            if (id >= state.NextRelationship) problems.Add($"Relationship {id} has an identity that was not given out.");
            int type = page.Types[slot];
            if (type >= typed.Length)
            {
                problems.Add($"Relationship {id} has type {type}, which is not there.");
                continue;
            }

            typed[type]++;
            if (state.Typed.Of(type)?.Contains(id) != true) problems.Add($"Relationship {id} is missing from the scan of type {state.Catalogue.Types[type]}.");
            if (!state.NodeExists(page.Starts[slot])) problems.Add($"Relationship {id} starts at node {page.Starts[slot]}, which is not there.");
            if (!state.NodeExists(page.Ends[slot])) problems.Add($"Relationship {id} ends at node {page.Ends[slot]}, which is not there.");
        }

        Same(problems, "relationships", relationships, state.RelationshipCount);
        for (int type = 0; type < typed.Length; type++)
        {
            Same(problems, $"relationships of type {state.Catalogue.Types[type]}", typed[type], state.Typed.Count(type));
        }
    }

    private static void Same(Problems problems, string what, long found, long counted)
    {
        if (found != counted) problems.Add($"There are {found} {what}, but the count says {counted}.");
    }
}
