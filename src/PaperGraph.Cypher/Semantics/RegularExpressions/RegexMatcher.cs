using System.Text.RegularExpressions;

namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>
/// A regular expression that must match a whole text (=~). It runs in time linear in the text where the pattern allows it; patterns with look-around, back-references or
/// possessive quantifiers need backtracking, which ends after <see cref="Patience"/>.
/// </summary>
internal sealed class RegexMatcher
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex _regex;

    /// <summary>A matcher.</summary>
    /// <param name="pattern">The expression as Java reads it.</param>
    /// <exception cref="CypherException">SemanticError: it cannot be read.</exception>
    public RegexMatcher(string pattern)
    {
        Pattern = pattern;
        try
        {
            _regex = Compile($"\\A(?:{PatternTranslator.Translate(pattern)})\\z");
        }
        catch (PatternException exception)
        {
            throw Invalid(exception.Message, exception);
        }
        catch (RegexParseException exception)
        {
            throw Invalid(exception.Message, exception);
        }
    }

    /// <summary>The expression.</summary>
    public string Pattern { get; }

    /// <summary>Whether the whole of a text matches.</summary>
    /// <exception cref="CypherException">LimitReached: backtracking takes too long.</exception>
    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new CypherException(
                ErrorKind.LimitReached,
                ErrorPhase.Runtime,
                "RegexTimeLimit",
                $"Matching the regular expression '{Pattern}' takes more than {Patience.TotalSeconds:0} s for one text: it backtracks without end. Write it without nested repetitions or back-references.",
                inner: exception);
        }
    }

    private static Regex Compile(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Patience);
        }
    }

    private static CypherException Invalid(string reason, Exception inner) =>
        new(ErrorKind.SemanticError, ErrorPhase.Runtime, "InvalidRegex", $"Invalid Regex: {reason}", inner: inner);
}
