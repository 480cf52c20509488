namespace PaperGraph.Benchmarks;

/// <summary>How often each query is asked.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Neighbours">Of a hundred queries, how many are 1-hop reads.</param>
/// <param name="Writes">And how many write; the others are point reads.</param>
internal sealed record LoadMix(string Name, int Neighbours, int Writes)
{
    public static IReadOnlyList<LoadMix> All { get; } = [new("reads", 0, 0), new("writes", 0, 100), new("mixed", 20, 10)];

    public LoadQuery Pick(Random random)
    {
        int number = random.Next(100);
        if (number < Writes) return LoadQuery.Write;
        return number < Writes + Neighbours ? LoadQuery.Neighbours : LoadQuery.PointRead;
    }
}
