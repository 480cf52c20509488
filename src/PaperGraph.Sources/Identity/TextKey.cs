using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>Normalised text for telling the same paper in two spellings: letters and digits of the readable form, lower case.</summary>
internal static class TextKey
{
    /// <summary>The key of <paramref name="text"/>; empty where it has no letter or digit.</summary>
    internal static string Of(string text)
    {
        text = DisplayText.Clean(text);
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>The words of <paramref name="text"/>, lower case.</summary>
    internal static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (char c in DisplayText.Clean(text) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
