using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Ends a query that makes one value too large to hold, before the memory is asked for.</summary>
internal static class SizeGuard
{
    /// <summary>UTF-16 units in one text at most: 128 MiB.</summary>
    public const int MaxTextLength = 1 << 26;

    /// <summary>Items that joining lists may give at most.</summary>
    public const int MaxListLength = 1 << 24;

    /// <summary>To be called before a text of this length is made.</summary>
    /// <exception cref="CypherException">It is too long.</exception>
    public static void CheckText(long length)
    {
        if (length > MaxTextLength) throw Limit($"A text would have {length} characters, and may have {MaxTextLength}. Build it in parts.");
    }

    /// <summary>To be called before a list of this length is made.</summary>
    /// <exception cref="CypherException">It is too long.</exception>
    public static void CheckList(long length)
    {
        if (length > MaxListLength) throw Limit($"A list would have {length} items, and may have {MaxListLength}. Use rows (UNWIND) instead, or build it in parts.");
    }

    /// <summary>Two texts as one.</summary>
    /// <exception cref="CypherException">It would be too long.</exception>
    public static Value Join(string left, string right)
    {
        CheckText((long)left.Length + right.Length);
        return Value.String(left + right);
    }

    private static CypherException Limit(string message) => CypherException.Runtime(ErrorKind.LimitReached, "SizeLimit", message);
}
