using System.Text;
using System.Xml;

namespace PaperGraph.CommandLine.Exports;

/// <summary>Text that XML can hold: control characters and halves of characters have no place in it.</summary>
internal static class XmlCharacters
{
    /// <summary>Replaces what XML cannot hold by U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replaced">Number of UTF-16 code units replaced.</param>
    public static string Clean(string text, out int replaced)
    {
        replaced = 0;
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
                replaced++;
            }
        }

        return clean?.ToString() ?? text;
    }
}
