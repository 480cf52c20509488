namespace PaperGraph.Resolution;

/// <summary>One word of a cleaned form.</summary>
internal sealed class FormToken
{
    internal FormToken(string surface, string singular, string normal)
    {
        (Surface, Singular, Normal) = (surface, singular, normal);
        bool letter = false, innerCapital = false;
        for (int i = 0; i < surface.Length; i++)
        {
            char c = surface[i];
            HasCapital |= char.IsUpper(c);
            HasDigit |= char.IsAsciiDigit(c);
            letter |= char.IsLetter(c);
            innerCapital |= i > 0 && char.IsUpper(c);
        }

        IsNamed = innerCapital || HasDigit && letter;
    }

    /// <summary>As written, without possessive s.</summary>
    internal string Surface { get; }

    /// <summary>Its singular, lower case.</summary>
    internal string Singular { get; }

    /// <summary>Singular, lower case, American spelling.</summary>
    internal string Normal { get; }

    internal bool HasCapital { get; }

    internal bool HasDigit { get; }

    /// <summary>Whether its spelling marks it as a name: a capital after the first letter, or letters with a digit.</summary>
    internal bool IsNamed { get; }

    /// <summary>Whether capitals and small letters mix, and not only as first letter or plural s.</summary>
    internal bool HasInnerLower => Surface.Skip(1).Any(char.IsUpper) && Surface.SkipLast(1).Any(char.IsLower);
}
