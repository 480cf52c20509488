using System.Text;

namespace PaperGraph.Conformance.Values;

/// <summary>A node: its labels and properties.</summary>
internal sealed record TckNode(IReadOnlyList<string> Labels, TckMap Properties) : TckValue
{
    public bool Equals(TckNode? other) => other is not null && Text() == other.Text();

    public override int GetHashCode() => Labels.Count;

    internal override void Write(StringBuilder text, TckForm form)
    {
        text.Append('(');
        foreach (string label in Labels.Order(StringComparer.Ordinal))
        {
            text.Append(':');
            TckSyntax.WriteName(text, label);
        }

        if (Properties.Entries.Count > 0)
        {
            if (Labels.Count > 0) text.Append(' ');
            Properties.Write(text, form);
        }

        text.Append(')');
    }
}

/// <summary>A relationship: its type and properties; its nodes are no part of it (the TCK does not write them).</summary>
internal sealed record TckRelationship(string Type, TckMap Properties) : TckValue
{
    internal override void Write(StringBuilder text, TckForm form)
    {
        text.Append("[:");
        TckSyntax.WriteName(text, Type);
        if (Properties.Entries.Count > 0)
        {
            text.Append(' ');
            Properties.Write(text, form);
        }

        text.Append(']');
    }
}

/// <summary>A step of a path: a relationship, whether it is walked from its start to its end, and the node it leads to.</summary>
internal sealed record TckStep(TckRelationship Relationship, bool Forward, TckNode Node);

/// <summary>A path: a node and any number of steps.</summary>
internal sealed record TckPath(TckNode Start, IReadOnlyList<TckStep> Steps) : TckValue
{
    public bool Equals(TckPath? other) => other is not null && Text() == other.Text();

    public override int GetHashCode() => Steps.Count;

    internal override void Write(StringBuilder text, TckForm form)
    {
        text.Append('<');
        Start.Write(text, form);
        foreach (TckStep step in Steps)
        {
            text.Append(step.Forward ? "-" : "<-");
            step.Relationship.Write(text, form);
            text.Append(step.Forward ? "->" : "-");
            step.Node.Write(text, form);
        }

        text.Append('>');
    }
}
