namespace PaperGraph.Resolution;

/// <summary>How often a surface form is used, and by which papers.</summary>
internal sealed class SurfaceUse(NormalForm form)
{
    private const int MostKept = 10;
    private readonly List<int> _first = [];
    private int _lastPaper = -1;

    internal NormalForm Form { get; } = form;

    internal int Mentions { get; private set; }

    internal int Papers { get; private set; }

    /// <summary>The first papers that use it, in order of their ids.</summary>
    internal IReadOnlyList<int> FirstPapers => _first;

    /// <summary>Counts one use. Papers must come in ascending order.</summary>
    internal void Add(int paper)
    {
        Mentions++;
        if (paper == _lastPaper) return;
        _lastPaper = paper;
        Papers++;
        if (_first.Count < MostKept) _first.Add(paper);
    }

    /// <summary>Most used first; where that does not decide, a spelling that is not a heading's capitals, then ordinal.</summary>
    internal static int ByUse(SurfaceUse left, SurfaceUse right)
    {
        int order = right.Papers.CompareTo(left.Papers);
        if (order == 0) order = right.Mentions.CompareTo(left.Mentions);
        if (order == 0) order = left.Form.IsCapitalised.CompareTo(right.Form.IsCapitalised);
        return order != 0 ? order : string.CompareOrdinal(left.Form.Surface, right.Form.Surface);
    }
}
