using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Trails;

/// <summary>Makes rows of trails, and asks the predicates that speak of more than one element.</summary>
/// <param name="state">The run.</param>
/// <param name="pattern">The pattern.</param>
/// <param name="automaton">Its automaton.</param>
/// <param name="known">The row before the search, without the pattern's own values.</param>
internal sealed class TrailBinder(QueryState state, TrailPattern pattern, TrailAutomaton automaton, Value[] known)
{
    private readonly Dictionary<int, List<Value>> _groups =
        pattern.Parts.SelectMany(part => part.Groups).Select(group => group.List).Distinct().ToDictionary(list => list, _ => new List<Value>());

    /// <summary>The row of a trail; null where a predicate is not true or one variable would have two values.</summary>
    /// <param name="walk">The trail.</param>
    /// <param name="only">Its node where it has no relationships.</param>
    public Value[]? Bind(TrailWalk walk, int only)
    {
        Value[] row = [.. known];
        int length = walk.Length, last = length == 0 ? only : walk.Step(length - 1).To, first = length == 0 ? only : walk.Step(0).From;
        if (!Put(row, pattern.Nodes[0].Slot, Value.Node(first)) || !BindNodes(row, walk, last)) return null;
        foreach (List<Value> items in _groups.Values) items.Clear();
        for (int i = 0; i < length;)
        {
            TrailPart part = pattern.Parts[automaton.Moves[walk.Step(i).Move].Part];
            if (!BindRound(row, part, walk, i)) return null;
            i += part.Relationships.Length;
        }

        foreach ((int list, List<Value> items) in _groups)
        {
            if (!Put(row, list, Value.List([.. items]))) return null;
        }

        row[pattern.PathSlot] = pattern.Path.Evaluate(state, row);
        return pattern.Whole is null || Truth.Of(pattern.Whole.Evaluate(state, row)) is true ? row : null;
    }

    private bool BindNodes(Value[] row, TrailWalk walk, int last)
    {
        for (int i = 0; i < walk.Length; i++)
        {
            (int number, int from, _, _) = walk.Step(i);
            TrailMove move = automaton.Moves[number];
            for (int node = move.FirstNode; node <= move.LastNode; node++)
            {
                if (!Put(row, pattern.Nodes[node].Slot, Value.Node(from))) return false;
            }
        }

        for (int node = automaton.Ends[walk.End].FirstNode; node < pattern.Nodes.Length; node++)
        {
            if (!Put(row, pattern.Nodes[node].Slot, Value.Node(last))) return false;
        }

        return true;
    }

    private bool BindRound(Value[] row, TrailPart part, TrailWalk walk, int first)
    {
        foreach ((int inner, _) in part.Groups) row[inner] = Value.Null;
        foreach (TrailNode node in part.Nodes)
        {
            if (node is { Slot: >= 0, IsKnown: false }) row[node.Slot] = Value.Null;
        }

        for (int step = 0; step < part.Relationships.Length; step++)
        {
            (_, int from, int relationship, int to) = walk.Step(first + step);
            bool bound = Put(row, part.Nodes[step].Slot, Value.Node(from)) && Put(row, part.Relationships[step].Slot, Value.Relationship(relationship))
                && Put(row, part.Nodes[step + 1].Slot, Value.Node(to));
            if (!bound) return false;
        }

        if (part.Round is { } round && Truth.Of(round.Evaluate(state, row)) is not true) return false;
        foreach ((int inner, int list) in part.Groups) _groups[list].Add(row[inner]);
        return true;
    }

    private static bool Put(Value[] row, int slot, Value value)
    {
        if (slot < 0) return true;
        if (!row[slot].IsNull) return row[slot] == value;
        row[slot] = value;
        return true;
    }
}
