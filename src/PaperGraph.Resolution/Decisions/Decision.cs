namespace PaperGraph.Resolution;

/// <summary>What a rule says about two names.</summary>
internal enum Verdict
{
    /// <summary>Nothing: the next rule is asked; two names that no rule joins stay two.</summary>
    Open,

    /// <summary>They name the same thing.</summary>
    Same,

    /// <summary>They name different things, and no chain of other decisions may bring them together.</summary>
    Different,
}

/// <summary>A verdict, the rule that gave it and what it saw.</summary>
internal readonly record struct Decision(Verdict Verdict, string Rule, string Evidence)
{
    internal static readonly Decision Open = new(Verdict.Open, string.Empty, string.Empty);

    internal static Decision Same(string rule, string evidence) => new(Verdict.Same, rule, evidence);

    internal static Decision Different(string rule, string evidence) => new(Verdict.Different, rule, evidence);
}
