using System.Text;

namespace PaperGraph.Conformance.Values;

/// <summary>
/// A value as the TCK compares it (TCK README, "Format of the expected results"): two values are equal when their texts are. The text has
/// labels and keys in ordinal order and no identities, so their order and the identity of nodes and relationships are no matter; NaN
/// equals NaN; 1 and 1.0 differ.
/// </summary>
internal abstract record TckValue
{
    /// <summary>The value in the syntax of the TCK's tables.</summary>
    public string Text(TckForm form = TckForm.Exact)
    {
        var text = new StringBuilder();
        Write(text, form);
        return text.ToString();
    }

    /// <inheritdoc/>
    public sealed override string ToString() => Text();

    internal abstract void Write(StringBuilder text, TckForm form);
}

/// <summary>Null.</summary>
internal sealed record TckNull : TckValue
{
    public static readonly TckNull Instance = new();

    internal override void Write(StringBuilder text, TckForm form) => text.Append("null");
}

/// <summary>True or false.</summary>
internal sealed record TckBoolean(bool Value) : TckValue
{
    internal override void Write(StringBuilder text, TckForm form) => text.Append(Value ? "true" : "false");
}

/// <summary>A whole number of 64 bits.</summary>
internal sealed record TckInteger(long Value) : TckValue
{
    internal override void Write(StringBuilder text, TckForm form) => TckSyntax.WriteInteger(text, Value);
}

/// <summary>A number of double precision.</summary>
internal sealed record TckFloat(double Value) : TckValue
{
    internal override void Write(StringBuilder text, TckForm form) => TckSyntax.WriteFloat(text, Value, form);
}

/// <summary>A string.</summary>
internal sealed record TckString(string Value) : TckValue
{
    internal override void Write(StringBuilder text, TckForm form) => TckSyntax.WriteString(text, Value);
}

/// <summary>A temporal value or a point, by the text that Cypher's <c>toString</c> gives it; the TCK writes it as that string.</summary>
/// <param name="Kind">The name of its type, such as <c>DATE</c>.</param>
/// <param name="Value">Its text.</param>
internal sealed record TckScalar(string Kind, string Value) : TckValue
{
    internal override void Write(StringBuilder text, TckForm form)
    {
        if (form.HasFlag(TckForm.TypedScalars)) text.Append(Kind);
        TckSyntax.WriteString(text, Value);
    }
}
