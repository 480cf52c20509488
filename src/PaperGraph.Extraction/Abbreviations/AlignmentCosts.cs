namespace PaperGraph.Extraction;

/// <summary>
/// What deviations from "every letter of the short form begins a word of the long form" cost. Set by hand on the training parts of
/// SDU-22 (English, scientific) and of the annotated abstracts; docs/extraction-quality.md has the figures.
/// </summary>
internal static class AlignmentCosts
{
    /// <summary>A word of content between the first and the last matched word that gives no letter.</summary>
    public const double SkippedWord = 1.0;

    /// <summary>A function word that gives no letter, as "of" in "area under the curve of …".</summary>
    public const double SkippedFunctionWord = 0.05;

    /// <summary>A part of a hyphenated word that gives no letter, as "art" in "state-of-the-art (SOT)".</summary>
    public const double SkippedPart = 0.35;

    /// <summary>A word whose first matched letter is inside it: "eXtensible", "pReTraining".</summary>
    public const double StartsAtCapital = 0.3;

    /// <summary>The same at a letter that nothing marks.</summary>
    public const double StartsInside = 1.3;

    /// <summary>A further letter that follows the last one directly, as in "Seq" for "Sequence".</summary>
    public const double NextLetter = 0.12;

    /// <summary>The same where the short form has it in lower case or the long form in upper case.</summary>
    public const double NextLetterMarked = 0.036;

    /// <summary>A further letter of the same word that is a capital.</summary>
    public const double InnerCapital = 0.05;

    /// <summary>A further letter of the same word that nothing marks, as the B of "database (DB)".</summary>
    public const double InnerLetter = 0.45;

    /// <summary>The same for a lower-case letter of the short form: "Acc" would not be written so if it were initials.</summary>
    public const double InnerLowerLetter = 0.225;

    /// <summary>A function word that gives a capital of the short form.</summary>
    public const double FunctionWordLetter = 0.15;

    /// <summary>A long form that begins with a function word.</summary>
    public const double FunctionWordFirst = 0.8;

    /// <summary>A comma inside the long form.</summary>
    public const double Comma = 0.4;

    /// <summary>A bracket inside the long form, as in "natural language (NL) processing (NLP)".</summary>
    public const double Bracket = 0.6;

    /// <summary>A colon inside the long form.</summary>
    public const double Colon = 1.5;

    /// <summary>A digit of the short form without a counterpart.</summary>
    public const double UnmatchedDigit = 0.6;

    /// <summary>A lower-case letter of the short form without a counterpart, as the last of "SCALe".</summary>
    public const double UnmatchedLowerLetter = 0.7;

    /// <summary>A word of content after the last matched one.</summary>
    public const double TailWord = 1.1;

    /// <summary>The same for a head noun that names only the kind of thing: "module", "framework".</summary>
    public const double TailHeadNoun = 0.4;

    /// <summary>The most words after the last matched one.</summary>
    public const int MaxTailWords = 2;

    /// <summary>A digit that stands for a repetition: "C3" for "contrastive completion coding".</summary>
    public const double Repetition = 0.1;

    /// <summary>The most a short form of <paramref name="letters"/> letters may cost: the fewer letters, the less a match proves.</summary>
    public static double Limit(int letters) => letters switch { <= 2 => 0.9, 3 => 1.2, _ => 1.7 };
}
