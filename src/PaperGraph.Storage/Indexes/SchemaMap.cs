using System.Collections.Immutable;

namespace PaperGraph.Storage.Indexes;

/// <summary>The indexes and constraints of a state, and which of them a label, type or key concerns. Never changes; a schema command makes a new one.</summary>
internal sealed class SchemaMap
{
    public static readonly SchemaMap Empty = new([], []);

    private readonly Dictionary<int, IndexSlot[]> _byLabel;
    private readonly Dictionary<int, IndexSlot[]> _byType;
    private readonly Dictionary<int, IndexSlot[]> _byNodeKey;
    private readonly Dictionary<int, IndexSlot[]> _byRelationshipKey;

    /// <summary>A map.</summary>
    /// <param name="slots">Indexes in order of name; their positions are those in this list.</param>
    /// <param name="constraints">Constraints in order of name.</param>
    public SchemaMap(ImmutableArray<IndexSlot> slots, ImmutableArray<Constraint> constraints)
    {
        Slots = slots;
        Constraints = constraints;
        HasDeferred = constraints.Any(constraint => constraint.IsDeferred);
        Indexes = [.. slots.Select(slot => slot.Definition)];
        ConstraintDefinitions = [.. constraints.Select(constraint => constraint.Definition)];
        _byLabel = Group(slots, EntityKind.Node, slot => slot.LabelsOrTypes);
        _byType = Group(slots, EntityKind.Relationship, slot => slot.LabelsOrTypes);
        _byNodeKey = Group(slots, EntityKind.Node, slot => slot.Keys);
        _byRelationshipKey = Group(slots, EntityKind.Relationship, slot => slot.Keys);
    }

    public ImmutableArray<IndexSlot> Slots { get; }

    public ImmutableArray<Constraint> Constraints { get; }

    /// <summary>Whether a constraint is checked at commit.</summary>
    public bool HasDeferred { get; }

    public IReadOnlyList<IndexDefinition> Indexes { get; }

    public IReadOnlyList<ConstraintDefinition> ConstraintDefinitions { get; }

    public IndexSlot[] OfLabel(int label) => _byLabel.GetValueOrDefault(label) ?? [];

    public IndexSlot[] OfType(int type) => _byType.GetValueOrDefault(type) ?? [];

    public IndexSlot[] OfNodeKey(int key) => _byNodeKey.GetValueOrDefault(key) ?? [];

    public IndexSlot[] OfRelationshipKey(int key) => _byRelationshipKey.GetValueOrDefault(key) ?? [];

    /// <summary>The index of a name; null where there is none.</summary>
    public IndexSlot? Find(string name) => Slots.FirstOrDefault(slot => string.Equals(slot.Definition.Name, name, StringComparison.Ordinal));

    private static Dictionary<int, IndexSlot[]> Group(ImmutableArray<IndexSlot> slots, EntityKind kind, Func<IndexSlot, int[]> numbers) =>
        slots.Where(slot => slot.Definition.Entity == kind)
            .SelectMany(slot => numbers(slot).Distinct().Select(number => (number, slot)))
            .GroupBy(pair => pair.number, pair => pair.slot)
            .ToDictionary(group => group.Key, group => group.ToArray());
}
