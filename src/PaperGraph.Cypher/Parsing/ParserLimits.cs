namespace PaperGraph.Cypher.Parsing;

/// <summary>How large a query may be, so that no input can overflow the stack or the memory of a later stage.</summary>
public static class ParserLimits
{
    /// <summary>UTF-16 code units of text.</summary>
    public const int MaximumLength = 32 * 1024 * 1024;

    /// <summary>Levels of brackets, subqueries and the like within each other.</summary>
    public const int MaximumNesting = 500;

    /// <summary>
    /// Height of an expression's tree, which chains of left-associative operators (1 + 2 + …, a.b.c…) make one level taller per operator. AND, OR and XOR are
    /// associative and become balanced trees: their chains have no limit of their own.
    /// </summary>
    public const int MaximumHeight = 1000;

    /// <summary>Queries joined by UNION.</summary>
    public const int MaximumUnions = 1000;
}
