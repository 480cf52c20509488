namespace PaperGraph.Resolution;

/// <summary>
/// A short word in small letters and a short name with capitals inside are two things ("mesh" is no "MeSH", "map" no "mAP"). Not so for
/// methods, which people write either way ("LoRA", "lora"), nor where the name is all capitals ("FPS", "fps").
/// </summary>
internal static class CaseClash
{
    private const int LongestShortWord = 5;

    internal static Decision Decide(NormalForm left, NormalForm right)
    {
        bool clash = left.Key == right.Key && (IsWord(left) && IsMixed(right) || IsWord(right) && IsMixed(left));
        return clash ? Decision.Different("case-clash", $"\"{left.Clean}\" and \"{right.Clean}\" differ in capitals inside a short word") : Decision.Open;
    }

    /// <summary>Whether <paramref name="form"/> is a short word in small letters that a mixed-case name of the same key must not swallow.</summary>
    internal static bool IsWord(NormalForm form) => IsCandidate(form) && form.Tokens[0].Surface.All(char.IsLower);

    /// <summary>Whether <paramref name="form"/> is a short name with capitals after small letters.</summary>
    internal static bool IsMixed(NormalForm form)
    {
        if (!IsCandidate(form)) return false;
        string surface = form.Tokens[0].Surface;
        return surface.Skip(1).Any(char.IsUpper) && surface.Any(char.IsLower) && !(surface[^1] == 's' && surface.SkipLast(1).All(char.IsUpper));
    }

    private static bool IsCandidate(NormalForm form) =>
        form.Type != EntityType.Method && form.Tokens.Count == 1 && form.Tokens[0].Surface.Length <= LongestShortWord;
}
