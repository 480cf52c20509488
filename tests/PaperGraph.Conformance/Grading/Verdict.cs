namespace PaperGraph.Conformance.Grading;

/// <summary>What became of a scenario. Wrong answers are counted apart from errors: they are the worst a database can do.</summary>
internal enum Verdict
{
    /// <summary>Everything as expected.</summary>
    Passed,

    /// <summary>Rows or columns differ.</summary>
    WrongAnswer,

    /// <summary>The graph was changed in another way than expected.</summary>
    WrongSideEffects,

    /// <summary>No error where one must be.</summary>
    MissingError,

    /// <summary>An error of another type, phase or detail.</summary>
    WrongError,

    /// <summary>An error where none must be.</summary>
    UnexpectedError,

    /// <summary>The target has no way to do what the scenario needs.</summary>
    NotSupported,
}

/// <summary>A verdict with its grounds.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Lenient">Whether it passes where any error does for an expected one.</param>
/// <param name="Query">The query that ran last.</param>
/// <param name="Expected">What was expected of the first thing that went wrong.</param>
/// <param name="Actual">What came instead.</param>
internal sealed record Grade(Verdict Verdict, bool Lenient, string Query, string Expected, string Actual)
{
    public static readonly Grade Pass = new(Verdict.Passed, Lenient: true, "", "", "");
}
