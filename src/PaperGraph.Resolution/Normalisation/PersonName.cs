namespace PaperGraph.Resolution;

/// <summary>The key by which author names are told apart: case, accents, points and hyphens aside.</summary>
internal static class PersonName
{
    internal static string Key(string name)
    {
        string folded = CharacterFold.Fold(DisplayText.Clean(name)).ToLowerInvariant();
        char[] letters = [.. folded.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c >= 0x80 ? c : ' ')];
        return string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
