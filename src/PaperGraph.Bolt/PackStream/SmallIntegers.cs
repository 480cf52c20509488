namespace PaperGraph.Bolt.PackStream;

/// <summary>One box for each common value: results are full of counts, years, flags and positions.</summary>
internal static class SmallIntegers
{
    internal static readonly object True = true;
    internal static readonly object False = false;

    private const int Least = -128;
    private const int Most = 2048;

    private static readonly object[] Boxes = [.. Enumerable.Range(Least, Most - Least + 1).Select(value => (object)(long)value)];

    internal static object Box(long value) => value is >= Least and <= Most ? Boxes[value - Least] : value;
}
