using System.Collections.Immutable;
using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Transactions;

/// <summary>Making and dropping of indexes and constraints.</summary>
internal static class SchemaCommands
{
    public static void CreateIndex(GraphState state, IndexDefinition index)
    {
        RequireSense(index);
        SchemaConflicts.Refuse(SchemaConflicts.WithIndex(state.Schema, index));
        PropertyIndex content = EmptyIndex(state, index);
        state.Fill(content);
        AddIndex(state, content);
    }

    public static void DropIndex(GraphState state, string name)
    {
        IndexSlot slot = state.Schema.Find(name) ?? throw new SchemaException($"No such index '{name}'.", SchemaFault.IndexNotFound);
        if (slot.Definition.OwningConstraint is { } owner)
        {
            throw new SchemaException(
                $"The index '{name}' belongs to the constraint '{owner}'; drop the constraint instead.", SchemaFault.OwnedByConstraint);
        }

        RemoveIndex(state, slot);
    }

    public static void CreateConstraint(GraphState state, ConstraintDefinition definition)
    {
        Constraint constraint = Named(state, definition);
        try
        {
            if (constraint.IsDeferred) CommitChecks.RunAll(state, constraint);
            if (constraint.IsUnique)
            {
                PropertyIndex content = EmptyIndex(state, SchemaConflicts.IndexOf(definition));
                state.Fill(content);
                RequireDistinct((ValueIndex)content);
                AddIndex(state, content);
            }
        }
        catch (ConstraintException broken)
        {
            throw NotMade(definition, broken);
        }

        AddConstraint(state, constraint);
    }

    /// <summary>Makes the constraints and indexes of a graph that was just loaded; the indexes are filled side by side.</summary>
    /// <exception cref="ConstraintException">The graph breaks a constraint.</exception>
    public static void CreateAll(GraphState state, IReadOnlyList<ConstraintDefinition> constraints, IReadOnlyList<IndexDefinition> indexes)
    {
        foreach (ConstraintDefinition definition in constraints)
        {
            Constraint constraint = Named(state, definition);
            if (constraint.IsUnique) AddIndex(state, EmptyIndex(state, SchemaConflicts.IndexOf(definition)));
            AddConstraint(state, constraint);
        }

        foreach (IndexDefinition index in indexes)
        {
            RequireSense(index);
            SchemaConflicts.Refuse(SchemaConflicts.WithIndex(state.Schema, index));
            AddIndex(state, EmptyIndex(state, index));
        }

        SideBySide.For(state.Schema.Slots.Length, i => state.Fill(state.IndexAt(i)));
        foreach (Constraint constraint in state.Schema.Constraints)
        {
            if (constraint.IsDeferred) CommitChecks.RunAll(state, constraint);
            if (constraint.IsUnique) RequireDistinct((ValueIndex)state.IndexNamed(constraint.Definition.Name)!);
        }
    }

    public static void DropConstraint(GraphState state, string name)
    {
        Constraint constraint = state.Schema.Constraints.FirstOrDefault(item => string.Equals(item.Definition.Name, name, StringComparison.Ordinal))
            ?? throw new SchemaException($"No such constraint '{name}'.", SchemaFault.ConstraintNotFound);
        state.Adopt(new SchemaMap(state.Schema.Slots, state.Schema.Constraints.Remove(constraint)), Contents(state));
        if (constraint.IsUnique) RemoveIndex(state, state.Schema.Find(name)!);
    }

    /// <summary>A constraint with its names numbered, if nothing stands in its way.</summary>
    private static Constraint Named(GraphState state, ConstraintDefinition definition)
    {
        RequireSense(definition);
        SchemaConflicts.Refuse(SchemaConflicts.WithConstraint(state.Schema, definition));
        return new Constraint(
            definition,
            (definition.Entity == EntityKind.Node ? state.Catalogue.Labels : state.Catalogue.Types).FindOrAdd(definition.LabelOrType),
            [.. definition.Properties.Select(state.Catalogue.Keys.FindOrAdd)]);
    }

    private static void AddConstraint(GraphState state, Constraint constraint)
    {
        ImmutableArray<Constraint> constraints =
            [.. state.Schema.Constraints.Append(constraint).OrderBy(item => item.Definition.Name, StringComparer.Ordinal)];
        state.Adopt(new SchemaMap(state.Schema.Slots, constraints), Contents(state));
    }

    private static SchemaException NotMade(ConstraintDefinition definition, ConstraintException broken) =>
        new($"The constraint '{definition.Name}' cannot be made: {broken.Message}", SchemaFault.Broken, broken);

    private static PropertyIndex EmptyIndex(GraphState state, IndexDefinition index)
    {
        Names names = index.Entity == EntityKind.Node ? state.Catalogue.Labels : state.Catalogue.Types;
        int[] labels = [.. index.LabelsOrTypes.Select(names.FindOrAdd)];
        int[] keys = [.. index.Properties.Select(state.Catalogue.Keys.FindOrAdd)];
        int at = state.Schema.Slots.Count(slot => string.CompareOrdinal(slot.Definition.Name, index.Name) < 0);
        return PropertyIndex.Empty(new IndexSlot(at, index, labels, keys), state.Epoch);
    }

    /// <summary>Puts an index in its place by name.</summary>
    private static void AddIndex(GraphState state, PropertyIndex content) =>
        Place(state, Contents(state).Insert(content.Slot.Position, content));

    private static void RemoveIndex(GraphState state, IndexSlot slot) => Place(state, Contents(state).RemoveAt(slot.Position));

    private static void Place(GraphState state, ImmutableArray<PropertyIndex> contents)
    {
        ImmutableArray<PropertyIndex> placed = [.. contents.Select((content, at) => content.At(at))];
        state.Adopt(new SchemaMap([.. placed.Select(content => content.Slot)], state.Schema.Constraints), placed);
    }

    private static ImmutableArray<PropertyIndex> Contents(GraphState state) => [.. state.Schema.Slots.Select(slot => state.IndexAt(slot.Position))];

    private static void RequireDistinct(ValueIndex index)
    {
        if (index.DistinctValues == index.EntryCount) return;
        BPlusTree<IndexEntry>.Walker walker = index.Tree.From(IndexReads.First);
        walker.MoveNext();
        IndexEntry last = walker.Current;
        while (walker.MoveNext())
        {
            if (ValueOrder.Compare(last.Key, walker.Current.Key) == 0)
            {
                throw new ConstraintException(
                    $"two entities have the same values: {last.Entity} and {walker.Current.Entity}. "
                    + UniquenessChecks.Broken(index.Slot.Definition, last.Entity, last.Key).Message);
            }

            last = walker.Current;
        }
    }

    private static void RequireSense(IndexDefinition index)
    {
        string? fault = index switch
        {
            { Name.Length: 0 } => "an index needs a name",
            { Kind: IndexKind.Lookup } => "lookup by label and type is always there",
            { OwningConstraint: not null } => "an index of a constraint is made with the constraint",
            { LabelsOrTypes.Count: 0 } => "an index needs a label or type",
            { Properties.Count: 0 } => "an index needs a property",
            { Kind: not IndexKind.FullText, LabelsOrTypes.Count: > 1 } => "only a full-text index is on several labels or types",
            { Kind: IndexKind.Vector, Properties.Count: > 1 } => "a vector index is on one property",
            { Kind: IndexKind.Vector, Vector: null } or { Kind: not IndexKind.Vector, Vector: not null } => "vector indexes, and no others, say how vectors are compared",
            { Vector.Dimensions: < 1 or > Indexes.Vectors.VectorIndex.MaxDimensions } => $"'vector.dimensions' must be between 1 and {Indexes.Vectors.VectorIndex.MaxDimensions} inclusively",
            { Kind: IndexKind.Text or IndexKind.Point, Properties.Count: > 1 } => "a text or point index is on one property",
            { Properties.Count: > Indexes.FullText.FullTextIndex.MaxFields } => $"an index is on at most {Indexes.FullText.FullTextIndex.MaxFields} properties",
            _ => Repeats(index.Properties) ?? Repeats(index.LabelsOrTypes),
        };
        if (fault is not null) throw new SchemaException($"The index '{index.Name}' makes no sense: {fault}.", SchemaFault.Invalid);
    }

    private static void RequireSense(ConstraintDefinition constraint)
    {
        string? fault = constraint switch
        {
            { Name.Length: 0 } => "a constraint needs a name",
            { LabelOrType.Length: 0 } => "a constraint needs a label or type",
            { Properties.Count: 0 } => "a constraint needs a property",
            { Kind: ConstraintKind.Exists or ConstraintKind.Type, Properties.Count: > 1 } => "an existence or type constraint is on one property",
            { Kind: ConstraintKind.Type, PropertyType: null } => "a type constraint needs a type",
            _ => Repeats(constraint.Properties),
        };
        if (fault is not null) throw new SchemaException($"The constraint '{constraint.Name}' makes no sense: {fault}.", SchemaFault.Invalid);
        if (constraint.Kind == ConstraintKind.Type) PropertyType.Parse(constraint.PropertyType!);
    }

    private static string? Repeats(IReadOnlyList<string> names)
    {
        string? twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? null : $"'{twice}' is named twice";
    }
}
