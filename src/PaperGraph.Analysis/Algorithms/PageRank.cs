namespace PaperGraph.Analysis;

/// <summary>
/// PageRank (Page, Brin, Motwani, Winograd, "The PageRank citation ranking", 1999) by power iteration. A walker follows an edge with
/// probability <c>damping</c>, chosen in proportion to its weight, and otherwise jumps to any node; from a node without edges it always
/// jumps (Langville, Meyer, "Deeper inside PageRank", 2004, section 3). Ranks sum to 1.
/// </summary>
internal static class PageRank
{
    private const int ChunkSize = 4096;

    /// <summary>The ranks of a graph's nodes.</summary>
    /// <param name="graph">Directed graph.</param>
    /// <param name="damping">0 up to, not including, 1.</param>
    /// <param name="tolerance">Stops when a step changes the ranks by no more than this in sum of absolute differences.</param>
    /// <param name="threads">Threads to use; the ranks do not depend on it.</param>
    /// <param name="ct">Cancels between chunks.</param>
    public static double[] Of(CsrGraph graph, double damping, double tolerance, int threads, CancellationToken ct)
    {
        if (graph.Nodes == 0) return [];
        var iteration = new Iteration(graph, damping, threads, ct);

        // Each step shrinks the distance to the fixed point, at most 2 at first, by the damping factor: this many steps always suffice,
        // also where rounding keeps the difference above a very small tolerance.
        int most = damping == 0 ? 1 : (int)Math.Ceiling(Math.Log(tolerance / 2) / Math.Log(damping)) + 1;
        for (int step = 0; step < most; step++)
        {
            if (iteration.Step() <= tolerance) break;
        }

        return iteration.Normalised();
    }

    /// <summary>The state of the power iteration. Rows are pulled along incoming edges, so each rank is one sum in fixed order.</summary>
    internal sealed class Iteration
    {
        private readonly CsrGraph _incoming;
        private readonly double[] _follow;
        private readonly FixedChunks _chunks;
        private readonly double[] _dangling;
        private readonly double[] _change;
        private readonly double[] _given;
        private readonly double _damping;
        private readonly int _threads;
        private readonly CancellationToken _ct;
        private double[] _ranks;
        private double[] _next;

        public Iteration(CsrGraph graph, double damping, int threads, CancellationToken ct)
        {
            _incoming = graph.Transposed();
            _follow = graph.Strengths();
            for (int node = 0; node < _follow.Length; node++) _follow[node] = _follow[node] > 0 ? damping / _follow[node] : 0;
            _chunks = new FixedChunks(graph.Nodes, ChunkSize);
            _dangling = new double[_chunks.Count];
            _change = new double[_chunks.Count];
            _given = new double[graph.Nodes];
            _ranks = new double[graph.Nodes];
            _next = new double[graph.Nodes];
            Array.Fill(_ranks, 1.0 / graph.Nodes);
            _damping = damping;
            _threads = threads;
            _ct = ct;
        }

        /// <summary>One multiplication; returns the sum of absolute changes.</summary>
        public double Step()
        {
            _chunks.Run(_threads, Give, _ct);
            double everywhere = ((1 - _damping) + (_damping * FixedChunks.Total(_dangling))) / _ranks.Length;
            _chunks.Run(_threads, (chunk, from, to) => _change[chunk] = Receive(from, to, everywhere), _ct);
            (_ranks, _next) = (_next, _ranks);
            return FixedChunks.Total(_change);
        }

        /// <summary>The ranks, freed of the rounding error in their sum.</summary>
        public double[] Normalised()
        {
            double sum = 0;
            foreach (double rank in _ranks) sum += rank;
            for (int node = 0; node < _ranks.Length; node++) _ranks[node] /= sum;
            return _ranks;
        }

        private void Give(int chunk, int from, int to)
        {
            double dangling = 0;
            for (int node = from; node < to; node++)
            {
                _given[node] = _ranks[node] * _follow[node];
                if (_follow[node] == 0) dangling += _ranks[node];
            }

            _dangling[chunk] = dangling;
        }

        private double Receive(int from, int to, double everywhere)
        {
            ReadOnlySpan<int> offsets = _incoming.Offsets;
            double[] given = _given;
            double change = 0;
            for (int node = from; node < to; node++)
            {
                int start = offsets[node];
                int count = offsets[node + 1] - start;
                ReadOnlySpan<int> sources = _incoming.Targets.AsSpan(start, count);
                ReadOnlySpan<double> weights = _incoming.Weights.AsSpan(start, count);
                double rank = everywhere;
                for (int i = 0; i < sources.Length; i++) rank += weights[i] * given[sources[i]];
                change += Math.Abs(rank - _ranks[node]);
                _next[node] = rank;
            }

            return change;
        }
    }
}
