using System.Runtime.CompilerServices;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Ends a query that nests lists and maps deeper than the stack can follow, before the stack overflows.</summary>
internal static class NestingGuard
{
    /// <summary>Levels of lists and maps in one value at most.</summary>
    public const int MaxDepth = 1_000;

    /// <summary>Lists and maps within one value at most.</summary>
    public const int MaxNested = 1 << 22;

    /// <summary>To be called by whatever calls itself for the items of a value.</summary>
    /// <exception cref="CypherException">The stack is nearly used up.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooDeep();
    }

    /// <summary>To be called now and then by what wraps a value again and again.</summary>
    /// <exception cref="CypherException">The value is nested deeper than <see cref="MaxDepth"/>, or holds more than <see cref="MaxNested"/> lists and maps.</exception>
    public static void CheckDepth(Value value)
    {
        int left = MaxNested;
        CheckDepth(value, MaxDepth, ref left);
    }

    // A list that stands twice in another counts twice: whoever walks over the value meets it twice.
    private static void CheckDepth(Value value, int levels, ref int left)
    {
        if (value.Kind is not (ValueKind.List or ValueKind.Map)) return;
        if (levels == 0) throw TooDeep();
        if (left-- == 0) throw TooMany();
        if (value.Kind == ValueKind.List)
        {
            foreach (Value item in value.AsList().Span) CheckDepth(item, levels - 1, ref left);
        }
        else
        {
            foreach ((_, Value item) in value.AsMap()) CheckDepth(item, levels - 1, ref left);
        }
    }

    private static CypherException TooMany() => CypherException.Runtime(
        ErrorKind.LimitReached, "SizeLimit", $"A value holds more than {MaxNested} lists and maps. Use rows (UNWIND) instead, or build it in parts.");

    private static CypherException TooDeep() => CypherException.Runtime(
        ErrorKind.LimitReached, "NestingLimit", $"A value nests lists or maps deeper than {MaxDepth} levels. Build it flat, or in parts.");
}
