namespace PaperGraph.Resolution;

/// <summary>All surface forms of one type with one key: the node that candidates pair and clusters hold.</summary>
internal sealed class Term(int index, EntityType type, string key)
{
    private readonly Dictionary<NormalForm, SurfaceUse> _surfaces = [];
    private readonly Dictionary<NormalForm, SurfaceUse> _defined = [];

    internal int Index { get; } = index;

    internal EntityType Type { get; } = type;

    internal string Key { get; } = key;

    /// <summary>The most used spelling; of a term that only definitions name, the most used spelling there.</summary>
    internal NormalForm Head { get; private set; } = null!;

    internal IEnumerable<SurfaceUse> Surfaces => _surfaces.Values;

    /// <summary>Spellings in definitions, whether or not a mention marks them.</summary>
    internal IEnumerable<SurfaceUse> Defined => _defined.Values;

    internal bool IsMentioned => _surfaces.Count > 0;

    internal void AddMention(NormalForm form, int paper) => Use(_surfaces, form).Add(paper);

    internal void AddDefinition(NormalForm form, int paper) => Use(_defined, form).Add(paper);

    internal void Close() => Head = (_surfaces.Count > 0 ? _surfaces : _defined).Values.Order(Comparer<SurfaceUse>.Create(SurfaceUse.ByUse)).First().Form;

    private static SurfaceUse Use(Dictionary<NormalForm, SurfaceUse> uses, NormalForm form)
    {
        if (!uses.TryGetValue(form, out SurfaceUse? use)) uses.Add(form, use = new SurfaceUse(form));
        return use;
    }
}
