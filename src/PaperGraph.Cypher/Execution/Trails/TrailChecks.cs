using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>Asks the predicates that speak of single elements of a path while it is sought.</summary>
/// <param name="state">The run.</param>
/// <param name="pattern">The pattern.</param>
/// <param name="row">A row of its own; holds what is known.</param>
internal sealed class TrailChecks(QueryState state, TrailPattern pattern, Value[] row)
{
    /// <summary>Whether a node may be that of a state, and lie on the path at all.</summary>
    public bool Arrives(long node, TrailNode at) => Is(node, at) && Obeys(Value.Node(node), pattern.NodeRules);

    /// <summary>Whether a node may be what a move takes it for.</summary>
    public bool Leaves(long node, TrailMove move)
    {
        for (int i = move.FirstNode; i <= move.LastNode; i++)
        {
            if (!Is(node, pattern.Nodes[i])) return false;
        }

        return move.Step > 0 || Is(node, pattern.Parts[move.Part].Nodes[0]);
    }

    /// <summary>Whether a node may be the pattern's last, and the others that an end takes it for.</summary>
    public bool Ends(long node, TrailEnd end)
    {
        for (int i = end.FirstNode; i < pattern.Nodes.Length - 1; i++)
        {
            if (!Is(node, pattern.Nodes[i])) return false;
        }

        return true;
    }

    /// <summary>Whether a move may take a relationship.</summary>
    public bool Takes(TrailMove move, long left, Adjacency adjacency, bool backwards)
    {
        TrailPart part = pattern.Parts[move.Part];
        TrailRelationship relationship = part.Relationships[move.Step];
        var value = Value.Relationship(adjacency.Relationship);
        if (!pattern.Unique.Allows(row, adjacency.Relationship)) return false;
        if (relationship.IsKnown && row[relationship.Slot] != value) return false;
        if (!Obeys(value, pattern.RelationshipRules)) return false;
        if (relationship.Predicate is not { } predicate) return true;
        long other = adjacency.Node;
        (long before, long behind) = backwards ? (other, left) : (left, other);
        Put(part.Nodes[move.Step].Slot, Value.Node(before));
        Put(part.Nodes[move.Step + 1].Slot, Value.Node(behind));
        Put(relationship.Slot, value);
        return Truth.Of(predicate.Evaluate(state, row)) is true;
    }

    private bool Is(long node, TrailNode wanted)
    {
        if (wanted.IsKnown) return row[wanted.Slot] == Value.Node(node) && (wanted.Predicate is null || Truth.Of(wanted.Predicate.Evaluate(state, row)) is true);
        if (wanted.Predicate is not { } predicate) return true;
        Put(wanted.Slot, Value.Node(node));
        return Truth.Of(predicate.Evaluate(state, row)) is true;
    }

    private bool Obeys(Value element, TrailRule[] rules)
    {
        foreach (TrailRule rule in rules)
        {
            row[rule.Slot] = element;
            if (Truth.Of(rule.Predicate.Evaluate(state, row)) != rule.Wanted) return false;
        }

        return true;
    }

    private void Put(int slot, Value value)
    {
        if (slot >= 0) row[slot] = value;
    }
}
