using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>A label expression, ready to run.</summary>
internal abstract class LabelTest
{
    /// <summary>Whether a node's labels are as wanted.</summary>
    public abstract bool MatchesNode(QueryState state, Span<Value> row, long node);

    /// <summary>Whether a relationship's type is as wanted.</summary>
    public abstract bool MatchesType(QueryState state, Span<Value> row, int type);
}

/// <summary>One label or type.</summary>
internal sealed class LabelNameTest(string name) : LabelTest
{
    private readonly NameCache _label = new(name);
    private readonly NameCache _type = new(name);

    public override bool MatchesNode(QueryState state, Span<Value> row, long node)
    {
        int label = _label.NumberIn(state.Graph.Labels);
        return label >= 0 && state.Graph.HasLabel(node, label);
    }

    public override bool MatchesType(QueryState state, Span<Value> row, int type) => _type.NumberIn(state.Graph.RelationshipTypes) == type;
}

/// <summary>$(expression): a label or type by name, or several that must all be there; with $any(expression) one of them.</summary>
internal sealed class DynamicLabelTest(Evaluator expression, bool any) : LabelTest
{
    public override bool MatchesNode(QueryState state, Span<Value> row, long node)
    {
        foreach (Value name in Membership.ItemsOf(expression.Evaluate(state, row)))
        {
            int label = state.Graph.Labels.Find(NameOf(name));
            if ((label >= 0 && state.Graph.HasLabel(node, label)) == any) return any;
        }

        return !any;
    }

    public override bool MatchesType(QueryState state, Span<Value> row, int type)
    {
        foreach (Value name in Membership.ItemsOf(expression.Evaluate(state, row)))
        {
            if ((state.Graph.RelationshipTypes.Find(NameOf(name)) == type) == any) return any;
        }

        return !any;
    }

    private static string NameOf(Value value) => value.Kind == ValueKind.String
        ? value.AsString()
        : throw SemanticErrors.Type($"A label or type is named by a string, not by {SemanticErrors.Describe(value)}.");
}

/// <summary>%: any label; every relationship has a type.</summary>
internal sealed class AnyLabelTest : LabelTest
{
    public override bool MatchesNode(QueryState state, Span<Value> row, long node) => !state.Graph.LabelsOf(node).IsEmpty;

    public override bool MatchesType(QueryState state, Span<Value> row, int type) => true;
}

/// <summary>Both.</summary>
internal sealed class AndLabelTest(LabelTest left, LabelTest right) : LabelTest
{
    public override bool MatchesNode(QueryState state, Span<Value> row, long node) => left.MatchesNode(state, row, node) && right.MatchesNode(state, row, node);

    public override bool MatchesType(QueryState state, Span<Value> row, int type) => left.MatchesType(state, row, type) && right.MatchesType(state, row, type);
}

/// <summary>One or the other.</summary>
internal sealed class OrLabelTest(LabelTest left, LabelTest right) : LabelTest
{
    public override bool MatchesNode(QueryState state, Span<Value> row, long node) => left.MatchesNode(state, row, node) || right.MatchesNode(state, row, node);

    public override bool MatchesType(QueryState state, Span<Value> row, int type) => left.MatchesType(state, row, type) || right.MatchesType(state, row, type);
}

/// <summary>Not.</summary>
internal sealed class NotLabelTest(LabelTest operand) : LabelTest
{
    public override bool MatchesNode(QueryState state, Span<Value> row, long node) => !operand.MatchesNode(state, row, node);

    public override bool MatchesType(QueryState state, Span<Value> row, int type) => !operand.MatchesType(state, row, type);
}
