using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>Reads the number of rows of SKIP and LIMIT.</summary>
internal static class RowCounts
{
    /// <exception cref="CypherException">It is negative or no integer.</exception>
    public static long Read(Evaluator count, string clause, QueryState state, Value[] argument)
    {
        Value value = count.Evaluate(state, argument.AsSpan());
        if (!value.IsInteger)
        {
            throw CypherException.Runtime(ErrorKind.SyntaxError, "InvalidArgumentType", $"{clause} takes a whole number of rows, not {value}.");
        }

        return value.AsInteger() >= 0
            ? value.AsInteger()
            : throw CypherException.Runtime(ErrorKind.SyntaxError, "NegativeIntegerArgument", $"{clause} takes no negative number of rows: {value}.");
    }
}

/// <summary>Leaves out the first rows.</summary>
internal sealed class SkipOperator(Operator source, Evaluator count) : Operator(source)
{
    public override string Name => "Skip";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(Inputs[0].Open(state, argument), RowCounts.Read(count, "SKIP", state, argument));

    private sealed class Cursor(RowCursor source, long count) : InPlaceCursor(source)
    {
        private long _left = count;

        protected override void Process(RowBatch batch)
        {
            int skipped = (int)Math.Min(_left, batch.Count);
            _left -= skipped;
            if (skipped > 0) batch.Keep(skipped, batch.Count - skipped);
        }
    }
}

/// <summary>Ends after a number of rows. With updates before it, it takes all rows in first: LIMIT never cuts changes short.</summary>
internal sealed class LimitOperator(Operator source, Evaluator count, bool exhaust) : Operator(source)
{
    public override string Name => exhaust ? "ExhaustiveLimit" : "Limit";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) =>
        new Cursor(Inputs[0].Open(state, argument), RowCounts.Read(count, "LIMIT", state, argument), exhaust);

    private sealed class Cursor(RowCursor source, long count, bool exhaust) : InPlaceCursor(source)
    {
        private long _left = count;

        public override bool MoveNext()
        {
            if (_left > 0 && base.MoveNext()) return true;
            if (exhaust)
            {
                while (Source.MoveNext())
                {
                }
            }

            return false;
        }

        protected override void Process(RowBatch batch)
        {
            if (batch.Count > _left) batch.Keep(0, (int)_left);
            _left -= batch.Count;
        }
    }
}
