using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Where an expand starts, what it follows and what it binds.</summary>
/// <param name="From">Slot of the node it starts from.</param>
/// <param name="Relationship">Slot of the relationship.</param>
/// <param name="To">Slot of the node it comes to.</param>
/// <param name="Direction">Which way, seen from the first node.</param>
/// <param name="Types">What it follows.</param>
/// <param name="Unique">The relationships it must not take again.</param>
internal sealed record ExpandStep(int From, int Relationship, int To, PatternDirection Direction, TypeFilter Types, Uniqueness Unique);

/// <summary>For each row the relationships of a node and the nodes at their other ends.</summary>
internal sealed class ExpandAllOperator(Operator source, ExpandStep step, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "Expand(All)";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), step, slots.Count, state);

    private sealed class Cursor(RowCursor source, ExpandStep step, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private readonly AdjacencyWalk _walk = new(state.Graph, step.Direction, step.Types.Resolve(state.Graph));
        private bool _hasNode;

        protected override void Begin(Span<Value> row)
        {
            _hasNode = !row[step.From].IsNull;
            if (_hasNode) _walk.Begin(row[step.From].AsNodeId());
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (!_hasNode) return true;
            state.ThrowIfCancelled();
            while (_walk.NextRun(out ReadOnlySpan<Adjacency> run))
            {
                int taken = 0;
                for (; taken < run.Length && !batch.IsFull; taken++)
                {
                    Adjacency adjacency = run[taken];
                    if (_walk.IsMetAgain(adjacency) || !step.Unique.Allows(row, adjacency.Relationship)) continue;
                    Span<Value> added = batch.Add(row);
                    added[step.Relationship] = Value.Relationship(adjacency.Relationship);
                    added[step.To] = Value.Node(adjacency.Node);
                }

                _walk.Take(taken);
                if (batch.IsFull) return false;
            }

            return true;
        }
    }
}

/// <summary>For each row the relationships between two nodes that are both known; walks from the one with fewer.</summary>
internal sealed class ExpandIntoOperator(Operator source, ExpandStep step, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "Expand(Into)";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(Inputs[0].Open(state, argument), step, slots.Count, state);

    private sealed class Cursor : FlatMapCursor
    {
        private readonly ExpandStep _step;
        private readonly QueryState _state;
        private readonly AdjacencyWalk _forwards;
        private readonly AdjacencyWalk _backwards;
        private AdjacencyWalk? _walk;
        private long _wanted;

        public Cursor(RowCursor source, ExpandStep step, int width, QueryState state)
            : base(source, width)
        {
            (_step, _state) = (step, state);
            int[]? types = step.Types.Resolve(state.Graph);
            _forwards = new AdjacencyWalk(state.Graph, step.Direction, types);
            _backwards = new AdjacencyWalk(state.Graph, step.Direction.Turned(), types);
        }

        protected override void Begin(Span<Value> row)
        {
            _walk = null;
            if (row[_step.From].IsNull || row[_step.To].IsNull) return;
            long from = row[_step.From].AsNodeId(), to = row[_step.To].AsNodeId();
            bool forwards = Degree(from, _step.Direction) <= Degree(to, _step.Direction.Turned());
            _walk = forwards ? _forwards : _backwards;
            _wanted = forwards ? to : from;
            _walk.Begin(forwards ? from : to);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            if (_walk is null) return true;
            _state.ThrowIfCancelled();
            while (_walk.NextRun(out ReadOnlySpan<Adjacency> run))
            {
                int taken = 0;
                for (; taken < run.Length && !batch.IsFull; taken++)
                {
                    Adjacency adjacency = run[taken];
                    if (adjacency.Node != _wanted || _walk.IsMetAgain(adjacency) || !_step.Unique.Allows(row, adjacency.Relationship)) continue;
                    batch.Add(row)[_step.Relationship] = Value.Relationship(adjacency.Relationship);
                }

                _walk.Take(taken);
                if (batch.IsFull) return false;
            }

            return true;
        }

        private int Degree(long node, PatternDirection direction) =>
            (direction != PatternDirection.Incoming ? _state.Graph.Outgoing(node).Length : 0)
            + (direction != PatternDirection.Outgoing ? _state.Graph.Incoming(node).Length : 0);
    }
}

/// <summary>For each row with a relationship that is known already: binds or checks its ends.</summary>
internal sealed class ProjectEndpointsOperator(
    Operator source, ExpandStep step, bool fromIsBound, bool toIsBound, string details, SlotTable slots) : Operator(source)
{
    public override string Name => "ProjectEndpoints";

    public override string Details => details;

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), step, slots.Count, state);

    private bool FromIsBound => fromIsBound;

    private bool ToIsBound => toIsBound;

    private sealed class Cursor(ProjectEndpointsOperator plan, RowCursor source, ExpandStep step, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private int _orientation;
        private RelationshipRecord _record;
        private bool _possible;

        protected override void Begin(Span<Value> row)
        {
            Value relationship = row[step.Relationship];
            _orientation = 0;
            _possible = relationship.Kind == ValueKind.Relationship && relationship.IsIdentity;
            if (!_possible) return;
            long id = relationship.AsRelationshipId();
            _record = state.Graph.Relationship(id);
            _possible = step.Types.Matches(state.Graph.RelationshipTypes[_record.Type]) && step.Unique.Allows(row, id);
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            for (; _possible && _orientation < 2; _orientation++)
            {
                if (batch.IsFull) return false;
                bool turned = _orientation == 1;
                if (turned && (_record.Start == _record.End || step.Direction != PatternDirection.Either)) continue;
                bool backwards = turned || step.Direction == PatternDirection.Incoming;
                Value from = Value.Node(backwards ? _record.End : _record.Start), to = Value.Node(backwards ? _record.Start : _record.End);
                if ((plan.FromIsBound && row[step.From] != from) || (plan.ToIsBound && row[step.To] != to)) continue;
                Span<Value> added = batch.Add(row);
                added[step.From] = from;
                if (step.From == step.To && from != to) batch.RemoveLast();
                else added[step.To] = to;
            }

            return true;
        }
    }
}
