namespace PaperGraph.Resolution;

/// <summary>Everything that is said of one entity while the papers go by, in order of their ids.</summary>
internal sealed class EntityUses(Term root)
{
    private readonly Dictionary<(NormalForm, AssignmentRule), SurfaceUse> _uses = [];
    private int _lastPaper = -1;

    internal Term Root { get; } = root;

    internal string Id { get; } = StableHash.Of(root.Type.ToString(), root.Key);

    internal int Papers { get; private set; }

    internal int Mentions { get; private set; }

    internal int? FirstYear { get; private set; }

    internal int? LastYear { get; private set; }

    /// <summary>Uses by form and reason.</summary>
    internal IEnumerable<(AssignmentRule Rule, SurfaceUse Use)> Uses => _uses.Select(pair => (pair.Key.Item2, pair.Value));

    internal void Add(NormalForm form, AssignmentRule rule, int paper, int? year)
    {
        if (!_uses.TryGetValue((form, rule), out SurfaceUse? use)) _uses.Add((form, rule), use = new SurfaceUse(form));
        use.Add(paper);
        Mentions++;
        if (paper == _lastPaper) return;
        _lastPaper = paper;
        Papers++;
        if (year is not int known) return;
        FirstYear = Math.Min(FirstYear ?? known, known);
        LastYear = Math.Max(LastYear ?? known, known);
    }
}
