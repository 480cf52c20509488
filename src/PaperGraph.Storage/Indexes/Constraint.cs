namespace PaperGraph.Storage.Indexes;

/// <summary>A constraint in numbers.</summary>
internal sealed record Constraint(ConstraintDefinition Definition, int LabelOrType, int[] Keys)
{
    /// <summary>Whether an index serves it, which refuses a second entity with the same values at once.</summary>
    public bool IsUnique => Definition.Kind is ConstraintKind.Unique or ConstraintKind.Key;

    /// <summary>Whether it is checked at commit.</summary>
    public bool IsDeferred => Definition.Kind is not ConstraintKind.Unique;
}
