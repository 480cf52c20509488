using System.Runtime.CompilerServices;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Ends a query that nests lists and maps deeper than the stack can follow, before the stack overflows.</summary>
internal static class NestingGuard
{
    /// <summary>Levels of lists and maps in one value at most.</summary>
    public const int MaxDepth = 1_000;

    /// <summary>To be called by whatever calls itself for the items of a value.</summary>
    /// <exception cref="CypherException">The stack is nearly used up.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooDeep();
    }

    /// <summary>To be called now and then by what wraps a value again and again.</summary>
    /// <exception cref="CypherException">The value is nested deeper than <see cref="MaxDepth"/>.</exception>
    public static void CheckDepth(Value value)
    {
        if (Exceeds(value, MaxDepth)) throw TooDeep();
    }

    private static bool Exceeds(Value value, int levels)
    {
        if (value.Kind == ValueKind.List)
        {
            if (levels == 0) return true;
            foreach (Value item in value.AsList().Span)
            {
                if (Exceeds(item, levels - 1)) return true;
            }
        }
        else if (value.Kind == ValueKind.Map)
        {
            if (levels == 0) return true;
            foreach ((_, Value item) in value.AsMap())
            {
                if (Exceeds(item, levels - 1)) return true;
            }
        }

        return false;
    }

    private static CypherException TooDeep() => CypherException.Runtime(
        ErrorKind.LimitReached, "NestingLimit", $"A value nests lists or maps deeper than {MaxDepth} levels. Build it flat, or in parts.");
}
