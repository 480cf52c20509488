namespace PaperGraph.Cypher;

/// <summary>The plans of the queries that came last, by text.</summary>
/// <param name="size">Plans at most.</param>
internal sealed class PlanCache(int size)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedStatement Plan)>> _plans = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, PreparedStatement Plan)> _order = new();

    public PreparedStatement? Find(string text)
    {
        lock (_lock)
        {
            if (!_plans.TryGetValue(text, out LinkedListNode<(string Text, PreparedStatement Plan)>? node)) return null;
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Plan;
        }
    }

    public void Add(string text, PreparedStatement plan)
    {
        if (size == 0) return;
        lock (_lock)
        {
            if (_plans.Remove(text, out LinkedListNode<(string Text, PreparedStatement Plan)>? known)) _order.Remove(known);
            _plans.Add(text, _order.AddFirst((text, plan)));
            if (_plans.Count <= size) return;
            _plans.Remove(_order.Last!.Value.Text);
            _order.RemoveLast();
        }
    }
}
