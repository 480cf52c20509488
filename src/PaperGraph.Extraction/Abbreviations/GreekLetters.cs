namespace PaperGraph.Extraction;

/// <summary>Greek letters and their English names, which are also their LaTeX commands: β, beta, \beta.</summary>
internal static class GreekLetters
{
    private static readonly string[] s_names =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
        "nu", "xi", "omicron", "pi", "rho", "final sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The English name of a Greek letter of either case, or empty.</summary>
    public static ReadOnlySpan<char> NameOf(char letter) =>
        char.ToLowerInvariant(letter) is >= 'α' and <= 'ω' and char lower ? s_names[lower - 'α'] : default;

    /// <summary>The lower-case Greek letter of an English name, or 0.</summary>
    public static char LetterOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < s_names.Length; i++)
        {
            if (name.Equals(s_names[i], StringComparison.OrdinalIgnoreCase)) return (char)('α' + i);
        }

        return '\0';
    }
}
