using System.Collections.Frozen;
using System.Globalization;

namespace PaperGraph.Model;

/// <summary>Tables of decompositions: a line for each character, its number and those of its parts, hexadecimal.</summary>
internal static class DecompositionTable
{
    /// <summary>Reads a table of the assembly.</summary>
    public static FrozenDictionary<int, string> Read(string name)
    {
        using Stream stream = typeof(DecompositionTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using StreamReader reader = new(stream);
        Dictionary<int, string> table = new(4000);
        while (reader.ReadLine() is string line)
        {
            int[] points = [.. line.Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            table.Add(points[0], string.Concat(points[1..].Select(char.ConvertFromUtf32)));
        }

        return table.ToFrozenDictionary();
    }
}
