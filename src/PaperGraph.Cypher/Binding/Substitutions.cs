using System.Collections.Immutable;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Expressions of a projection for which a variable stands where they occur again: in aggregating items and in ORDER BY.</summary>
/// <param name="Entries">Expressions and variables; compound ones are those neither a variable, a property nor aggregating.</param>
/// <param name="Hidden">Names that mean something else now: an expression that has one is not the same as one written before.</param>
/// <param name="RefuseCompound">Whether a compound expression is an error: it stands beside aggregates.</param>
internal sealed record Substitutions(
    IReadOnlyList<(Expression Syntax, Variable Variable, bool Compound)> Entries, ImmutableHashSet<string> Hidden, bool RefuseCompound)
{
    /// <summary>Where a name means something else.</summary>
    public Substitutions Without(string name) => this with { Hidden = Hidden.Add(name) };

    /// <summary>The variable that stands for an expression; null where none does.</summary>
    public Variable? Find(Expression expression)
    {
        foreach ((Expression syntax, Variable variable, bool compound) in Entries)
        {
            if (!SyntaxEquality.Same(expression, syntax, Hidden)) continue;
            if (compound && RefuseCompound) throw ProjectionErrors.Ambiguous(expression.Position);
            return variable;
        }

        return null;
    }
}
