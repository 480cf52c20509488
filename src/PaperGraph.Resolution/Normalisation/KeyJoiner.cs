using System.Text;

namespace PaperGraph.Resolution;

/// <summary>
/// Writes words without the spaces between them, because whether a term is written apart, with a hyphen or in one is fashion
/// ("feed-forward", "U-Net"). Between two digits something must stay: "Llama 2 7B" is not "Llama 27B".
/// </summary>
internal static class KeyJoiner
{
    internal static string Join(ReadOnlySpan<string> words)
    {
        var key = new StringBuilder();
        foreach (string word in words)
        {
            if (key.Length > 0 && char.IsAsciiDigit(key[^1]) && char.IsAsciiDigit(word[0])) key.Append('-');
            key.Append(word);
        }

        return key.ToString();
    }
}
