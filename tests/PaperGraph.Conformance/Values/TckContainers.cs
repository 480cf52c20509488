using System.Text;

namespace PaperGraph.Conformance.Values;

/// <summary>A list.</summary>
internal sealed record TckList(IReadOnlyList<TckValue> Items) : TckValue
{
    public bool Equals(TckList? other) => other is not null && Text() == other.Text();

    public override int GetHashCode() => Items.Count;

    internal override void Write(StringBuilder text, TckForm form)
    {
        IEnumerable<string> items = Items.Select(item => item.Text(form));
        if (form.HasFlag(TckForm.UnorderedLists)) items = items.Order(StringComparer.Ordinal);
        text.Append('[').AppendJoin(", ", items).Append(']');
    }
}

/// <summary>A map from keys to values.</summary>
internal sealed record TckMap(IReadOnlyDictionary<string, TckValue> Entries) : TckValue
{
    public static readonly TckMap Empty = new(new Dictionary<string, TckValue>());

    public bool Equals(TckMap? other) => other is not null && Text() == other.Text();

    public override int GetHashCode() => Entries.Count;

    internal override void Write(StringBuilder text, TckForm form)
    {
        text.Append('{');
        string separator = "";
        foreach ((string key, TckValue value) in Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            TckSyntax.WriteName(text, key);
            text.Append(": ");
            value.Write(text, form);
            separator = ", ";
        }

        text.Append('}');
    }
}
