using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// The entities that appear most tellingly in the same papers as each entity. The measure is normalised pointwise mutual information
/// (Bouma 2009); the lists are ordered by npmi · ln(1 + papers), because npmi alone puts a pair seen twice above one seen in hundreds of
/// papers. Pairs that meet no more often than chance are left out.
/// </summary>
internal sealed class CoOccurrences
{
    private const int ChunkSize = 256;

    private readonly NodeIndex _index;
    private readonly Incidence _incidence;
    private readonly AnalysisOptions _options;
    private readonly int[][] _entities;
    private readonly List<int>[] _papers;

    private CoOccurrences(KnowledgeGraph graph, NodeIndex index, Incidence incidence, AnalysisOptions options)
    {
        _index = index;
        _incidence = incidence;
        _options = options;
        _entities = ProminentEntities.Of(graph, index, incidence, options.CoOccurrenceEntityCap);
        _papers = new List<int>[incidence.Entities];
        for (int entity = 0; entity < _papers.Length; entity++) _papers[entity] = [];
        for (int paper = 0; paper < _entities.Length; paper++)
        {
            foreach (int entity in _entities[paper]) _papers[entity].Add(paper);
        }
    }

    /// <summary>The lists of all entities, by entity, then strength downwards, then id.</summary>
    public static IReadOnlyList<CoOccurrence> Of(
        KnowledgeGraph graph, NodeIndex index, Incidence incidence, AnalysisOptions options, CancellationToken ct)
    {
        var coOccurrences = new CoOccurrences(graph, index, incidence, options);
        var chunks = new FixedChunks(incidence.Entities, ChunkSize);
        var found = new List<CoOccurrence>[chunks.Count];
        using var scratch = new ThreadLocal<Scratch>(() => new Scratch(incidence.Entities, options.CoOccurring));
        chunks.Run(options.ThreadCount, Chunk, ct);
        return [.. found.SelectMany(list => list)];

        void Chunk(int chunk, int from, int to)
        {
            var list = new List<CoOccurrence>();
            for (int entity = from; entity < to; entity++) coOccurrences.AddStrongest(entity, scratch.Value!, list);
            found[chunk] = list;
        }
    }

    private void AddStrongest(int entity, Scratch scratch, List<CoOccurrence> list)
    {
        if (_papers[entity].Count < _options.MinimumCoOccurrences) return;
        foreach (int paper in _papers[entity])
        {
            foreach (int other in _entities[paper])
            {
                if (other == entity) continue;
                if (scratch.Both[other]++ == 0) scratch.Touched.Add(other);
            }
        }

        foreach (int other in scratch.Touched)
        {
            int both = scratch.Both[other];
            if (both < _options.MinimumCoOccurrences) continue;
            double npmi = Npmi(both, _incidence.PapersOf(entity).Length, _incidence.PapersOf(other).Length, _incidence.Papers);
            if (npmi > 0) scratch.Best.Add(npmi * Math.Log(1 + both), other);
        }

        foreach ((_, int other) in scratch.Best.Items)
        {
            int both = scratch.Both[other];
            double npmi = Npmi(both, _incidence.PapersOf(entity).Length, _incidence.PapersOf(other).Length, _incidence.Papers);
            list.Add(new CoOccurrence(_index.Entities[entity].Id, _index.Entities[other].Id, both, npmi));
        }

        scratch.Clear();
    }

    /// <summary>
    /// ln(p(x,y) / p(x) p(y)) / −ln p(x,y), −1 to 1. Where both are in every paper this is 0/0 and nothing can be learnt from it: 0.
    /// </summary>
    internal static double Npmi(int both, int first, int second, int papers)
    {
        if (both == papers) return 0;
        double joint = (double)both / papers;
        double information = Math.Log((double)both * papers / ((double)first * second));
        return Math.Clamp(information / -Math.Log(joint), -1, 1);
    }

    /// <summary>Counts by entity, cleared by the list of entities touched.</summary>
    private sealed class Scratch(int entities, int best)
    {
        public int[] Both { get; } = new int[entities];

        public List<int> Touched { get; } = [];

        public TopList Best { get; } = new(best);

        public void Clear()
        {
            foreach (int entity in Touched) Both[entity] = 0;
            Touched.Clear();
            Best.Clear();
        }
    }
}
