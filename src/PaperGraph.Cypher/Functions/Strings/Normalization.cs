using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Cypher.Functions;

/// <summary>
/// Unicode normalisation forms (Unicode Standard Annex #15). The program runs without the operating system's culture tables, where .NET's own normalisation hands texts
/// back as they are.
/// </summary>
internal static class Normalization
{
    private static readonly Lazy<Dictionary<(int First, int Second), int>> s_pairs = new(ReadPairs);

    /// <summary>A text in a normal form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">NFC, NFD, NFKC or NFKD.</param>
    /// <exception cref="CypherException">ArgumentError: another form.</exception>
    public static string Normalize(string text, string form)
    {
        if (form is not ("NFC" or "NFD" or "NFKC" or "NFKD")) throw FunctionArguments.Argument($"There is no normal form '{form}'. The forms are NFC, NFD, NFKC and NFKD.");
        if (System.Text.Ascii.IsValid(text)) return text;
        List<int> points = Decompose(text, form is "NFKC" or "NFKD" ? CompatibilityDecomposition.Of : CanonicalDecomposition.Of);
        if (form is "NFC" or "NFKC") Compose(points);
        var normal = new StringBuilder(text.Length);
        foreach (int point in points)
        {
            if (point is >= 0xD800 and <= 0xDFFF) normal.Append((char)point);
            else normal.Append(new Rune(point).ToString());
        }

        return normal.ToString();
    }

    private static List<int> Decompose(string text, Func<int, string?> decomposition)
    {
        List<int> points = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            int point = PointAt(text, ref i);
            if (decomposition(point) is not { } parts)
            {
                points.Add(point);
                continue;
            }

            for (int k = 0; k < parts.Length; k++) points.Add(PointAt(parts, ref k));
        }

        Order(points);
        return points;
    }

    // A surrogate without its other half stays what it is.
    private static int PointAt(string text, ref int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];

    // Marks behind a letter stand in ascending order of class; marks of one class keep their order.
    private static void Order(List<int> points)
    {
        for (int i = 1; i < points.Count; i++)
        {
            byte combiningClass = CombiningClasses.Of(points[i]);
            if (combiningClass == 0) continue;
            int point = points[i], at = i;
            while (at > 0 && CombiningClasses.Of(points[at - 1]) > combiningClass)
            {
                points[at] = points[at - 1];
                at--;
            }

            points[at] = point;
        }
    }

    private static void Compose(List<int> points)
    {
        int starter = -1, kept = 0;
        int lastClass = -1;
        for (int i = 0; i < points.Count; i++)
        {
            int point = points[i];
            byte combiningClass = CombiningClasses.Of(point);
            if (starter >= 0 && lastClass < combiningClass && Pair(points[starter], point) is { } composed)
            {
                points[starter] = composed;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = kept;
                lastClass = -1;
            }
            else
            {
                lastClass = combiningClass;
            }

            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Pair(int first, int second)
    {
        // Hangul (Unicode Standard, section 3.12).
        if (first is >= 0x1100 and < 0x1113 && second is >= 0x1161 and < 0x1176) return 0xAC00 + ((((first - 0x1100) * 21) + second - 0x1161) * 28);
        if (first is >= 0xAC00 and < 0xD7A4 && (first - 0xAC00) % 28 == 0 && second is > 0x11A7 and < 0x11C3) return first + second - 0x11A7;
        return s_pairs.Value.TryGetValue((first, second), out int composed) ? composed : null;
    }

    // The table of full decompositions, read backwards: a character is the pair of the character whose decomposition is all but its last mark, and that mark.
    private static Dictionary<(int First, int Second), int> ReadPairs()
    {
        Dictionary<string, int> characters = new(StringComparer.Ordinal);
        for (int point = 0xC0; point < 0x30000; point++)
        {
            if (point is (< 0xAC00 or > 0xD7A3) && !CombiningClasses.IsExcluded(point) && CanonicalDecomposition.Of(point) is { } parts && LengthOf(parts) > 1) characters.TryAdd(parts, point);
        }

        Dictionary<(int First, int Second), int> pairs = [];
        foreach ((string parts, int point) in characters)
        {
            int last = parts.Length - (char.IsLowSurrogate(parts[^1]) ? 2 : 1);
            string head = parts[..last];
            int first = LengthOf(head) == 1 ? char.ConvertToUtf32(head, 0) : characters.GetValueOrDefault(head, -1);
            if (first >= 0) pairs[(first, char.ConvertToUtf32(parts, last))] = point;
        }

        return pairs;
    }

    private static int LengthOf(string text) => text.EnumerateRunes().Count();
}
