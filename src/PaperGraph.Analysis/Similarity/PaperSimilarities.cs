using PaperGraph.Model;

namespace PaperGraph.Analysis;

/// <summary>
/// The most similar papers of each paper: cosine of their sets of entities, each entity weighted by its rarity (as tf-idf vectors of
/// sets; Salton, Buckley 1988). Candidates come from the lists of papers by entity, so pairs that share nothing are never looked at.
/// Entities of more papers than the cap propose no candidates, for their lists are what makes the work quadratic; for candidates that a
/// rarer entity proposes they count in full. The score of every pair that shares a rarer entity is therefore exact.
/// </summary>
internal sealed class PaperSimilarities
{
    private const int ChunkSize = 256;

    private readonly NodeIndex _index;
    private readonly Incidence _incidence;
    private readonly AnalysisOptions _options;
    private readonly double[] _norms;
    private readonly int[][] _frequent;

    private PaperSimilarities(NodeIndex index, Incidence incidence, AnalysisOptions options)
    {
        _index = index;
        _incidence = incidence;
        _options = options;
        _norms = new double[incidence.Papers];
        _frequent = new int[incidence.Papers][];
        for (int paper = 0; paper < incidence.Papers; paper++)
        {
            double squares = 0;
            var frequent = new List<int>();
            foreach (int node in incidence.EntitiesOf(paper))
            {
                int entity = node - incidence.Papers;
                squares += Squared(entity);
                if (IsFrequent(entity)) frequent.Add(entity);
            }

            _norms[paper] = Math.Sqrt(squares);
            _frequent[paper] = [.. frequent];
        }
    }

    /// <summary>The lists of all papers, by paper, then score downwards, then id.</summary>
    public static IReadOnlyList<PaperSimilarity> Of(NodeIndex index, Incidence incidence, AnalysisOptions options, CancellationToken ct)
    {
        var similarities = new PaperSimilarities(index, incidence, options);
        var chunks = new FixedChunks(incidence.Papers, ChunkSize);
        var found = new List<PaperSimilarity>[chunks.Count];
        using var scratch = new ThreadLocal<Scratch>(() => new Scratch(incidence.Papers, options.SimilarPapers));
        chunks.Run(options.ThreadCount, Chunk, ct);
        return [.. found.SelectMany(list => list)];

        void Chunk(int chunk, int from, int to)
        {
            var list = new List<PaperSimilarity>((to - from) * options.SimilarPapers);
            for (int paper = from; paper < to; paper++) similarities.AddMostSimilar(paper, scratch.Value!, list);
            found[chunk] = list;
        }
    }

    private void AddMostSimilar(int paper, Scratch scratch, List<PaperSimilarity> list)
    {
        double possible = Gather(paper, scratch);
        foreach (int other in scratch.Candidates)
        {
            double norm = _norms[paper] * _norms[other];
            if (!scratch.Best.MayEnter((scratch.Dot[other] + possible) / norm)) continue;
            double score = Math.Min(1, AddFrequent(paper, other, scratch) / norm);
            if (score >= _options.MinimumSimilarity) scratch.Best.Add(score, other);
        }

        foreach ((double score, int other) in scratch.Best.Items)
        {
            list.Add(new PaperSimilarity(_index.Papers[paper].Id, _index.Papers[other].Id, score, scratch.Shared[other]));
        }

        scratch.Clear();
    }

    /// <summary>Sums what the rarer entities give to each candidate; returns the most that the frequent ones can add.</summary>
    private double Gather(int paper, Scratch scratch)
    {
        double possible = 0;
        foreach (int node in _incidence.EntitiesOf(paper))
        {
            int entity = node - _incidence.Papers;
            double square = Squared(entity);
            if (IsFrequent(entity))
            {
                possible += square;
                continue;
            }

            foreach (int other in _incidence.PapersOf(entity))
            {
                if (other == paper) continue;
                if (scratch.Shared[other]++ == 0) scratch.Candidates.Add(other);
                scratch.Dot[other] += square;
            }
        }

        return possible;
    }

    private double AddFrequent(int paper, int other, Scratch scratch)
    {
        int[] mine = _frequent[paper];
        int[] theirs = _frequent[other];
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            if (mine[i] == theirs[j])
            {
                scratch.Dot[other] += Squared(mine[i]);
                scratch.Shared[other]++;
            }

            (i, j) = mine[i] == theirs[j] ? (i + 1, j + 1) : mine[i] < theirs[j] ? (i + 1, j) : (i, j + 1);
        }

        return scratch.Dot[other];
    }

    private double Squared(int entity) => _incidence.Rarity[entity] * _incidence.Rarity[entity];

    private bool IsFrequent(int entity) => _incidence.PapersOf(entity).Length > _options.SimilarityEntityCap;

    /// <summary>Sums by paper, cleared by the list of papers touched.</summary>
    private sealed class Scratch(int papers, int best)
    {
        public double[] Dot { get; } = new double[papers];

        public int[] Shared { get; } = new int[papers];

        public List<int> Candidates { get; } = [];

        public TopList Best { get; } = new(best);

        public void Clear()
        {
            foreach (int paper in Candidates)
            {
                Dot[paper] = 0;
                Shared[paper] = 0;
            }

            Candidates.Clear();
            Best.Clear();
        }
    }
}
