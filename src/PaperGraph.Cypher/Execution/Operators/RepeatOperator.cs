using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>A quantified path: what one round binds, and how often it goes round.</summary>
/// <param name="From">Slot of the node before it.</param>
/// <param name="To">Slot of the node behind it.</param>
/// <param name="IntoBound">Whether that node is known already.</param>
/// <param name="First">Slot of the first node of a round.</param>
/// <param name="Last">Slot of the last node of a round.</param>
/// <param name="Relationships">Slots of the relationships of a round.</param>
/// <param name="Groups">Slots of the values of a round, with the slots of their lists.</param>
/// <param name="Minimum">Rounds at least.</param>
/// <param name="Maximum">Rounds at most; null: any number.</param>
/// <param name="Unique">The relationships it must not take again.</param>
internal sealed record RepeatStep(
    int From,
    int To,
    bool IntoBound,
    int First,
    int Last,
    IReadOnlyList<int> Relationships,
    IReadOnlyList<(int Inner, int List)> Groups,
    long Minimum,
    long? Maximum,
    Uniqueness Unique);

/// <summary>For each row the repetitions of an inner plan, each of which starts at the node where the one before ended; no relationship twice.</summary>
internal sealed class RepeatOperator(Operator source, Operator round, RepeatStep step, SlotTable slots) : Operator(source, round)
{
    public override string Name => "Repeat(Trail)";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), slots.Count, state);

    private RepeatStep Step => step;

    /// <summary>A round that was walked: its row, and the rows of the next round.</summary>
    private sealed class Level(Value[] row, List<long> taken)
    {
        public Value[] Row { get; } = row;

        public List<long> Taken { get; } = taken;

        public RowCursor? Next { get; set; }

        public int NextRow { get; set; }

        public bool HasRows { get; set; }
    }

    private sealed class Cursor(RepeatOperator plan, RowCursor source, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private readonly List<Level> _levels = [];
        private readonly HashSet<long> _taken = [];
        private bool _emitStart;

        protected override void Begin(Span<Value> row)
        {
            CloseAll();
            if (row[plan.Step.From].IsNull) return;
            _emitStart = plan.Step.Minimum == 0;
            if (plan.Step.Maximum is not 0) Push(row.ToArray(), row[plan.Step.From], []);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (_emitStart)
            {
                if (batch.IsFull) return false;
                _emitStart = false;
                Emit(row, batch, row[plan.Step.From]);
            }

            while (_levels.Count > 0)
            {
                if (batch.IsFull) return false;
                state.ThrowIfCancelled();
                Level level = _levels[^1];
                if (!level.HasRows)
                {
                    level.HasRows = level.Next!.MoveNext();
                    level.NextRow = 0;
                    if (!level.HasRows) Pop();
                    continue;
                }

                Walk(row, batch, level);
            }

            return true;
        }

        protected override void Close()
        {
            CloseAll();
            base.Close();
        }

        private void Walk(Span<Value> row, RowBatch batch, Level level)
        {
            Span<Value> round = level.Next!.Current[level.NextRow++];
            level.HasRows = level.NextRow < level.Next.Current.Count;
            List<long> relationships = RelationshipsOf(round);
            // A round without a relationship would go round for ever.
            if (relationships.Count == 0 || relationships.Exists(id => _taken.Contains(id) || !plan.Step.Unique.Allows(level.Row, id))) return;
            Value end = round[plan.Step.Last];
            Value[] walked = round.ToArray();
            Push(walked, end, relationships);
            int rounds = _levels.Count - 1;
            if (rounds >= plan.Step.Minimum) Emit(row, batch, end);
            if (plan.Step.Maximum is { } most && rounds >= most) Pop();
        }

        private List<long> RelationshipsOf(ReadOnlySpan<Value> round)
        {
            List<long> found = [];
            foreach (int slot in plan.Step.Relationships)
            {
                if (round[slot].Kind == ValueKind.Relationship) found.Add(round[slot].AsRelationshipId());
                else foreach (Value item in round[slot].AsList()) found.Add(item.AsRelationshipId());
            }

            return found;
        }

        private void Push(Value[] walked, Value node, List<long> relationships)
        {
            foreach (long relationship in relationships) _taken.Add(relationship);
            Value[] argument = [.. walked];
            argument[plan.Step.First] = node;
            _levels.Add(new Level(walked, relationships) { Next = plan.Inputs[1].Open(state, argument) });
        }

        private void Pop()
        {
            Level level = _levels[^1];
            level.Next!.Dispose();
            foreach (long relationship in level.Taken) _taken.Remove(relationship);
            _levels.RemoveAt(_levels.Count - 1);
        }

        private void CloseAll()
        {
            while (_levels.Count > 0) Pop();
        }

        // Level 0 is the start, every further one a round.
        private void Emit(Span<Value> row, RowBatch batch, Value end)
        {
            if (plan.Step.IntoBound && row[plan.Step.To] != end) return;
            Span<Value> added = batch.Add(row);
            added[plan.Step.To] = end;
            foreach ((int inner, int list) in plan.Step.Groups)
            {
                Value[] items = new Value[Math.Max(_levels.Count - 1, 0)];
                for (int i = 0; i < items.Length; i++) items[i] = _levels[i + 1].Row[inner];
                added[list] = Value.List(items);
            }
        }
    }
}
