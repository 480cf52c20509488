namespace PaperGraph.Resolution;

/// <summary>One word of a cleaned form.</summary>
/// <param name="Surface">As written, without possessive s.</param>
/// <param name="Singular">Its singular, lower case.</param>
/// <param name="Normal">Singular, lower case, American spelling.</param>
internal sealed record FormToken(string Surface, string Singular, string Normal)
{
    internal bool HasCapital => Surface.Any(char.IsUpper);

    internal bool HasDigit => Surface.Any(char.IsAsciiDigit);

    /// <summary>Whether its spelling marks it as a name: a capital after the first letter, or letters with a digit.</summary>
    internal bool IsNamed => Surface.Skip(1).Any(char.IsUpper) || HasDigit && Surface.Any(char.IsLetter);

    /// <summary>Whether capitals and small letters mix, and not only as first letter or plural s.</summary>
    internal bool HasInnerLower => Surface.Skip(1).Any(char.IsUpper) && Surface.SkipLast(1).Any(char.IsLower);
}
