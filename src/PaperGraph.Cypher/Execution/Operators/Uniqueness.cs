using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>The relationships of one MATCH are all different (openCypher 9, "uniqueness"): compares a new one with those a row holds already.</summary>
/// <param name="slots">Slots of single relationships and of lists of them.</param>
internal sealed class Uniqueness(IReadOnlyList<int> slots)
{
    private readonly int[] _slots = [.. slots];

    /// <summary>Whether the row does not hold the relationship.</summary>
    public bool Allows(ReadOnlySpan<Value> row, long relationship)
    {
        foreach (int slot in _slots)
        {
            if (Holds(row[slot], relationship)) return false;
        }

        return true;
    }

    private static bool Holds(Value value, long relationship)
    {
        if (value.Kind == ValueKind.Relationship) return value.AsRelationshipId() == relationship;
        if (value.Kind != ValueKind.List) return false;
        foreach (Value item in value.AsList().Span)
        {
            if (Holds(item, relationship)) return true;
        }

        return false;
    }
}
