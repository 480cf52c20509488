namespace PaperGraph.Cypher.Binding;

/// <summary>A variable of a bound query. Two variables of the same name in different scopes are different objects; identity is reference identity.</summary>
/// <param name="name">The name in the text; for one that has none, a name no text can contain.</param>
/// <param name="type">What it may be.</param>
/// <param name="number">Unique within the statement, from 0: what slots are allocated by.</param>
public sealed class Variable(string name, StaticType type, int number)
{
    /// <summary>The name in the text; for one that has none, a name no text can contain (it begins with two blanks).</summary>
    public string Name { get; } = name;

    /// <summary>What it may be.</summary>
    public StaticType Type { get; } = type;

    /// <summary>Unique within the statement, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Whether the text gives it no name.</summary>
    public bool IsAnonymous => Name.StartsWith("  ", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}#{Number}";
}
