using PaperGraph.Model.Values;
using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>What must hold when a transaction commits: deleted nodes have no relationships, and existence, key and type constraints.</summary>
internal static class CommitChecks
{
    public static void Run(GraphState state, TouchedEntities touched)
    {
        foreach (int node in touched.DeletedNodes) RequireDetached(state, node);
        foreach (Constraint constraint in state.Schema.Constraints)
        {
            if (!constraint.IsDeferred) continue;
            bool nodes = constraint.Definition.Entity == EntityKind.Node;
            foreach (int id in nodes ? touched.Nodes : touched.Relationships) Check(state, constraint, id);
        }
    }

    /// <summary>Checks all that is in the graph against a new constraint.</summary>
    public static void RunAll(GraphState state, Constraint constraint)
    {
        Span<long> batch = stackalloc long[256];
        long next = 0;
        while (state.Members(constraint.Definition.Entity, constraint.LabelOrType) is { } set && set.Read(ref next, batch) is > 0 and var count)
        {
            foreach (long id in batch[..count]) Check(state, constraint, (int)id);
        }
    }

    private static void RequireDetached(GraphState state, int node)
    {
        if (state.NodeExists(node) || state.Nodes.PageOf(node) is not { } page) return;
        int slot = node & RecordPage.Mask;
        if (page.Out.Of(slot).IsEmpty && page.In.Of(slot).IsEmpty) return;
        throw new ConstraintException(
            $"Cannot delete node<{node}>, because it still has relationships. To delete this node, you must first delete its relationships.");
    }

    private static void Check(GraphState state, Constraint constraint, int id)
    {
        ConstraintDefinition definition = constraint.Definition;
        bool covered = definition.Entity == EntityKind.Node
            ? state.LabelsOf(id).Contains(constraint.LabelOrType)
            : state.Relationship(id).Type == constraint.LabelOrType;
        if (!covered) return;
        string entity = definition.Entity == EntityKind.Node
            ? $"Node({id}) with label `{definition.LabelOrType}`"
            : $"Relationship({id}) with type `{definition.LabelOrType}`";
        for (int i = 0; i < constraint.Keys.Length; i++)
        {
            Value value = state.Property(definition.Entity, id, constraint.Keys[i]);
            if (definition.Kind == ConstraintKind.Type)
            {
                if (value.IsNull || PropertyType.Parse(definition.PropertyType!).Admits(value)) continue;
                throw new ConstraintException(
                    $"{entity} required the property `{definition.Properties[i]}` to be of type `{definition.PropertyType}`, but was of type `{PropertyType.NameOf(value)}`.");
            }

            if (!value.IsNull) continue;
            string properties = string.Join(", ", definition.Properties.Select(name => $"`{name}`"));
            throw new ConstraintException(
                $"{entity} must have the {(definition.Properties.Count == 1 ? "property" : "properties")} {properties}");
        }
    }
}
