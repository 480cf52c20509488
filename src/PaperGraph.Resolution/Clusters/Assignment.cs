namespace PaperGraph.Resolution;

/// <summary>Why a mention belongs to its entity when its own name is another.</summary>
internal enum AssignmentRule
{
    /// <summary>Its name is a name of the entity.</summary>
    Name,

    /// <summary>The paper defines it so.</summary>
    Abbreviation,

    /// <summary>A word in it is an abbreviation that the paper defines.</summary>
    AbbreviationInside,

    /// <summary>Other papers define it so, and this paper writes that long form too.</summary>
    AbbreviationInPaper,

    /// <summary>This paper writes a long form that it is the initials of.</summary>
    Initials,

    /// <summary>The papers that define it agree.</summary>
    AbbreviationMajority,
}

/// <summary>Where a mention goes.</summary>
/// <param name="Root">The cluster.</param>
/// <param name="Rule">Why.</param>
internal readonly record struct Assignment(Term Root, AssignmentRule Rule);
