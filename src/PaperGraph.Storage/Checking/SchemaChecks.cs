using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.Indexes.FullText;
using PaperGraph.Storage.Indexes.Vectors;
using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Checking;

/// <summary>Indexes against what they would be if made now, and constraints against the graph.</summary>
internal static class SchemaChecks
{
    public static void Run(GraphState state, Problems problems)
    {
        foreach (IndexSlot slot in state.Schema.Slots)
        {
            PropertyIndex fresh = PropertyIndex.Empty(slot, 0);
            state.Fill(fresh);
            PropertyIndex actual = state.IndexAt(slot.Position);
            bool same = actual switch
            {
                ValueIndex values => Same(values, (ValueIndex)fresh, problems),
                VectorIndex vectors => Same(vectors, (VectorIndex)fresh),
                _ => Same((FullTextIndex)actual, (FullTextIndex)fresh),
            };
            if (!same) problems.Add($"The index '{slot.Definition.Name}' does not agree with the graph.");
            if (slot.Definition.OwningConstraint is { } owner && fresh.DistinctValues != fresh.EntryCount)
            {
                problems.Add($"The constraint '{owner}' is broken: two entities have the same values.");
            }
        }

        foreach (Constraint constraint in state.Schema.Constraints)
        {
            if (constraint.IsUnique && state.Schema.Find(constraint.Definition.Name) is null)
            {
                problems.Add($"The constraint '{constraint.Definition.Name}' has no index.");
            }

            if (constraint.IsDeferred) CheckDeferred(state, constraint, problems);
        }
    }

    private static bool Same(ValueIndex actual, ValueIndex fresh, Problems problems)
    {
        if (actual.EntryCount != fresh.EntryCount) return false;
        if (actual.DistinctValues != fresh.DistinctValues)
        {
            problems.Add($"The index '{actual.Slot.Definition.Name}' counts {actual.DistinctValues} distinct values of {fresh.DistinctValues}.");
        }

        BPlusTree<IndexEntry>.Walker one = actual.Tree.From(IndexReads.First);
        BPlusTree<IndexEntry>.Walker other = fresh.Tree.From(IndexReads.First);
        while (one.MoveNext())
        {
            if (!other.MoveNext() || one.Current.CompareTo(other.Current) != 0) return false;
        }

        return !other.MoveNext();
    }

    private static bool Same(VectorIndex actual, VectorIndex fresh) =>
        actual.Entities().SequenceEqual(fresh.Entities()) && fresh.Entities().All(entity => actual.VectorOf(entity).SequenceEqual(fresh.VectorOf(entity)));

    /// <summary>The vocabularies number the words differently: compare by word.</summary>
    private static bool Same(FullTextIndex actual, FullTextIndex fresh)
    {
        if (actual.EntryCount != fresh.EntryCount || actual.Lengths.Count != fresh.Lengths.Count) return false;
        for (int field = 0; field < actual.Slot.Keys.Length; field++)
        {
            if (actual.Statistics(field) != fresh.Statistics(field)) return false;
            for (int word = 0; word < fresh.Vocabulary.Count; word++)
            {
                int number = actual.Vocabulary.Find(fresh.Vocabulary[word]);
                List<Posting> expected = fresh.PostingsOf(word, field);
                if (number < 0 && expected.Count > 0) return false;
                if (number < 0) continue;
                List<Posting> found = actual.PostingsOf(number, field);
                if (!expected.Select(posting => (posting.Entity, posting.Count)).SequenceEqual(found.Select(posting => (posting.Entity, posting.Count)))) return false;
                if (expected.Exists(posting => actual.LengthOf(posting.Entity, field) != fresh.LengthOf(posting.Entity, field))) return false;
            }
        }

        return true;
    }

    private static void CheckDeferred(GraphState state, Constraint constraint, Problems problems)
    {
        try
        {
            CommitChecks.RunAll(state, constraint);
        }
        catch (ConstraintException fault)
        {
            problems.Add($"The constraint '{constraint.Definition.Name}' is broken: {fault.Message}.");
        }
    }
}
