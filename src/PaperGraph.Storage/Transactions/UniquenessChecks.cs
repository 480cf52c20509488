using PaperGraph.Model.Values;
using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>Refuses, before it is made, a change after which two entities would have the same values under a uniqueness or key constraint.</summary>
internal static class UniquenessChecks
{
    public static void BeforeLabel(GraphState state, int node, int label)
    {
        foreach (IndexSlot slot in state.Schema.OfLabel(label))
        {
            if (slot.Definition.OwningConstraint is not null) Check(state, slot, node, -1, default);
        }
    }

    public static void BeforeNodeProperty(GraphState state, int node, int key, Value value)
    {
        foreach (IndexSlot slot in state.Schema.OfNodeKey(key))
        {
            if (slot.Definition.OwningConstraint is not null && slot.CoversAny(state.LabelsOf(node))) Check(state, slot, node, key, value);
        }
    }

    public static void BeforeRelationshipProperty(GraphState state, int relationship, int key, Value value)
    {
        foreach (IndexSlot slot in state.Schema.OfRelationshipKey(key))
        {
            bool covered = slot.Definition.OwningConstraint is not null && slot.Covers(state.Relationship(relationship).Type);
            if (covered) Check(state, slot, relationship, key, value);
        }
    }

    /// <summary>The error of two entities with the same values.</summary>
    public static ConstraintException Broken(IndexDefinition index, int other, Value key)
    {
        IEnumerable<Value> values = index.Properties.Count == 1 ? [key] : key.AsList();
        string properties = string.Join(", ", index.Properties.Zip(values, (name, value) => $"`{name}` = {value}"));
        string several = index.Properties.Count == 1 ? "property" : "properties";
        return new ConstraintException(index.Entity == EntityKind.Node
            ? $"Node({other}) already exists with label `{index.LabelsOrTypes[0]}` and {several} {properties}"
            : $"Relationship({other}) already exists with type `{index.LabelsOrTypes[0]}` and {several} {properties}");
    }

    /// <summary>Looks for another entity with the values that this one will have.</summary>
    private static void Check(GraphState state, IndexSlot slot, int entity, int changedKey, Value changedValue)
    {
        var values = new Value[slot.Keys.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = slot.Keys[i] == changedKey ? changedValue : state.Property(slot.Definition.Entity, entity, slot.Keys[i]);
            if (values[i].IsNull) return;
        }

        Value key = values.Length == 1 ? values[0] : Value.List(values);
        int other = ((ValueIndex)state.IndexAt(slot.Position)).OtherWith(key, entity);
        if (other >= 0) throw Broken(slot.Definition, other, key);
    }
}
