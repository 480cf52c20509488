using PaperGraph.Cypher.Binding;

namespace PaperGraph.Cypher.Execution;

/// <summary>Where in a row each variable of a statement lies.</summary>
internal sealed class SlotTable
{
    private readonly Dictionary<Variable, int> _slots = new(ReferenceEqualityComparer.Instance);

    /// <summary>Number of slots: the width of a row.</summary>
    public int Count => _slots.Count;

    /// <summary>The slot of a variable, which is given one the first time.</summary>
    public int SlotOf(Variable variable)
    {
        if (!_slots.TryGetValue(variable, out int slot)) _slots.Add(variable, slot = _slots.Count);
        return slot;
    }
}
