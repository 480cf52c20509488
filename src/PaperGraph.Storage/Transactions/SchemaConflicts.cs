using PaperGraph.Storage.Indexes;

namespace PaperGraph.Storage.Transactions;

/// <summary>What stands in the way of a new index or constraint: names and schemas that are taken.</summary>
internal static class SchemaConflicts
{
    /// <summary>What is wrong with a new index; null where nothing is.</summary>
    public static SchemaException? WithIndex(SchemaMap schema, IndexDefinition index)
    {
        IndexDefinition? same = schema.Indexes.FirstOrDefault(other => SameSchema(other, index));
        if (same is null) return WithName(schema, index.Name);
        string what = $"There already exists an index '{same.Name}' for the same schema: {Describe(index)}.";
        if (same.OwningConstraint is not null) return new SchemaException(what, SchemaFault.ConstraintExists);
        return new SchemaException(what, string.Equals(same.Name, index.Name, StringComparison.Ordinal) ? SchemaFault.SameExists : SchemaFault.IndexExists);
    }

    /// <summary>What is wrong with a new constraint; null where nothing is.</summary>
    public static SchemaException? WithConstraint(SchemaMap schema, ConstraintDefinition constraint)
    {
        ConstraintDefinition? same = schema.ConstraintDefinitions.FirstOrDefault(other => SameSchema(other, constraint));
        if (same is not null)
        {
            bool sameName = string.Equals(same.Name, constraint.Name, StringComparison.Ordinal) && same.Kind == constraint.Kind;
            return new SchemaException(
                $"There already exists a constraint '{same.Name}' for the same schema: {Describe(constraint)}.",
                sameName ? SchemaFault.SameExists : SchemaFault.ConstraintExists);
        }

        SchemaException? name = WithName(schema, constraint.Name);
        if (name is not null || constraint.Kind is not (ConstraintKind.Unique or ConstraintKind.Key)) return name;
        IndexDefinition? taken = schema.Indexes.FirstOrDefault(other => SameSchema(other, IndexOf(constraint)));
        return taken is null
            ? null
            : new SchemaException($"There already exists an index '{taken.Name}' for the same schema: {Describe(taken)}. Drop it first.", SchemaFault.IndexExists);
    }

    /// <summary>The index that a uniqueness or key constraint has.</summary>
    public static IndexDefinition IndexOf(ConstraintDefinition constraint) =>
        new(constraint.Name, IndexKind.Range, constraint.Entity, [constraint.LabelOrType], constraint.Properties, constraint.Name);

    /// <summary>Throws a conflict, if there is one.</summary>
    public static void Refuse(SchemaException? conflict)
    {
        if (conflict is not null) throw conflict;
    }

    private static SchemaException? WithName(SchemaMap schema, string name)
    {
        if (schema.ConstraintDefinitions.Any(other => string.Equals(other.Name, name, StringComparison.Ordinal)))
        {
            return new SchemaException($"There already exists a constraint called '{name}'.", SchemaFault.ConstraintNameTaken);
        }

        return schema.Find(name) is null ? null : new SchemaException($"There already exists an index called '{name}'.", SchemaFault.IndexNameTaken);
    }

    private static bool SameSchema(IndexDefinition one, IndexDefinition other) =>
        one.Kind == other.Kind && one.Entity == other.Entity && one.LabelsOrTypes.SequenceEqual(other.LabelsOrTypes, StringComparer.Ordinal)
        && one.Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);

    private static bool SameSchema(ConstraintDefinition one, ConstraintDefinition other) =>
        (one.Kind == other.Kind || (one.Kind <= ConstraintKind.Key && other.Kind <= ConstraintKind.Key)) && one.Entity == other.Entity
        && string.Equals(one.LabelOrType, other.LabelOrType, StringComparison.Ordinal) && one.Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);

    private static string Describe(IndexDefinition index) =>
        $"{index.Kind} on {string.Join("|", index.LabelsOrTypes)} ({string.Join(", ", index.Properties)})";

    private static string Describe(ConstraintDefinition constraint) =>
        $"{constraint.Kind} on {constraint.LabelOrType} ({string.Join(", ", constraint.Properties)})";
}
