using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>
/// Pairs that are never the same thing however alike they look: other numbers, versions, sizes or parts, opposites, the other direction.
/// Asked for every decision, and again for all pairs across two clusters before they are joined.
/// </summary>
internal static class ForbiddenPairs
{
    private static readonly FrozenSet<string> s_variants = WordList.Parse(
        """
        large base small tiny mini nano micro medium huge giant big xl xxl xs lite light pro ultra turbo max plus hard easy clean noisy
        instruct chat coder vision math audio omni preview verified lt train val validation dev matched mismatched
        ii iii iv vi vii viii ix xi xii
        """);

    private static readonly FrozenSet<string> s_prefixes = WordList.Parse("non un in im ir il self semi weakly anti dis multi cross inter intra pre post hyper sub super over under homo hetero bi uni mono");

    private static readonly FrozenDictionary<string, string> s_opposites = WordList.ParsePairs(
        """
        low high high low open closed closed open true false false true positive negative negative positive forward backward backward forward
        source target target source local global global local hard soft soft hard offline online online offline static dynamic dynamic static
        early late late early min max max min minimum maximum maximum minimum encoder decoder decoder encoder macro micro micro macro
        few zero zero few one zero single multiple multiple single linear nonlinear nonlinear linear explicit implicit implicit explicit
        left right right left in out out in internal external external internal discrete continuous continuous discrete
        train test test train short long long short strong weak weak strong lower upper upper lower image text text image
        """);

    internal static Decision Decide(NormalForm left, NormalForm right)
    {
        string? reason = Reason(left, right);
        return reason is null ? Decision.Open : Decision.Different("forbidden", reason);
    }

    /// <summary>Why <paramref name="left"/> and <paramref name="right"/> can never be one entity, or null.</summary>
    internal static string? Reason(NormalForm left, NormalForm right)
    {
        if (left.Key == right.Key) return null;
        string numbers = Numbers(left), others = Numbers(right);
        if (numbers != others) return $"numbers differ: {Shown(numbers)} and {Shown(others)}";
        List<string> mine = Without(left, right), theirs = Without(right, left);
        if (mine.Count == 0 && theirs.Count == 0) return "the same words in another order";
        foreach (string word in mine.Concat(theirs))
        {
            if (s_variants.Contains(word)) return $"\"{word}\" names a variant";
        }

        return Opposite(mine, theirs);
    }

    /// <summary>The numbers of a form in order, parted by spaces.</summary>
    internal static string Numbers(NormalForm form)
    {
        var numbers = new System.Text.StringBuilder();
        string key = form.Key;
        for (int i = 0; i < key.Length; i++)
        {
            bool digit = char.IsAsciiDigit(key[i]);
            bool inside = key[i] == '.' && numbers.Length > 0;
            if (digit && i > 0 && !char.IsAsciiDigit(key[i - 1]) && key[i - 1] != '.' && numbers.Length > 0) numbers.Append(' ');
            if (digit || inside) numbers.Append(key[i]);
        }

        return numbers.ToString();
    }

    private static string Shown(string numbers) => numbers.Length == 0 ? "none" : numbers;

    private static List<string> Without(NormalForm form, NormalForm other)
    {
        var rest = other.Tokens.Select(token => token.Normal).ToList();
        var result = new List<string>();
        foreach (FormToken token in form.Tokens)
        {
            if (!rest.Remove(token.Normal)) result.Add(token.Normal);
        }

        return result;
    }

    // "supervised" against "unsupervised", "non-convex" against "convex", "source" against "target".
    private static string? Opposite(List<string> mine, List<string> theirs)
    {
        foreach (string word in mine.Concat(theirs))
        {
            if (s_prefixes.Contains(word)) return $"\"{word}\" on one side only";
        }

        foreach (string word in mine)
        {
            foreach (string other in theirs)
            {
                bool opposite = s_opposites.TryGetValue(word, out string? contrary) && contrary == other;
                if (opposite || IsPrefixed(word, other) || IsPrefixed(other, word)) return $"\"{word}\" against \"{other}\"";
            }
        }

        return null;
    }

    private static bool IsPrefixed(string word, string stem) =>
        stem.Length >= 4 && word.EndsWith(stem, StringComparison.Ordinal) && s_prefixes.Contains(word[..^stem.Length]);
}
