using PaperGraph.Model;

namespace PaperGraph.Sources;

/// <summary>
/// What names a paper. A DOI that arXiv gives out (<c>10.48550/arXiv.…</c>) says no more than the arXiv id and counts as that, so that a
/// paper taken from arXiv and from DataCite is one.
/// </summary>
/// <param name="Doi">Publisher's DOI, normalised.</param>
/// <param name="Arxiv">arXiv id, normalised.</param>
/// <param name="Source">The source's own id, verbatim but trimmed, where it is neither of the two.</param>
internal sealed record PaperIdentity(string? Doi, string? Arxiv, string? Source)
{
    /// <summary>The identity that a draft's fields give.</summary>
    internal static PaperIdentity Of(PaperDraft draft)
    {
        string? source = string.IsNullOrWhiteSpace(draft.SourceId) ? null : draft.SourceId.Trim();
        string? arxiv = ArxivId.Normalise(draft.ArxivId) ?? ArxivId.NormaliseNamed(draft.Doi) ?? ArxivId.NormaliseNamed(draft.Url)
            ?? ArxivId.NormaliseNamed(source);
        string? doi = Sources.Doi.Normalise(draft.Doi) ?? (draft.Url is not null && Sources.Doi.Is(draft.Url.Trim()) ? Sources.Doi.Normalise(draft.Url) : null)
            ?? (source is not null && Sources.Doi.Is(source) ? Sources.Doi.Normalise(source) : null);
        if (doi is not null && ArxivId.NormaliseNamed(doi) is string ofDoi)
        {
            arxiv ??= ofDoi;
            doi = null;
        }

        bool isOwn = source is not null && ArxivId.NormaliseNamed(source) is null && !Sources.Doi.Is(source);
        return new PaperIdentity(doi, arxiv, isOwn ? source : null);
    }

    /// <summary>The identity that a reference to a paper gives: a DOI, an arXiv id or a source's own id; in the form of <see cref="Paper.Id"/>.</summary>
    internal static string? OfReference(string reference)
    {
        reference = reference.Trim();
        if (reference.Length == 0) return null;
        if (ArxivId.NormaliseNamed(reference) is string arxiv) return "arxiv:" + arxiv;
        return Sources.Doi.Is(reference) && Sources.Doi.Normalise(reference) is string doi ? "doi:" + doi : reference;
    }

    /// <summary>Every form of <see cref="Paper.Id"/> that names the paper, best first.</summary>
    internal IEnumerable<string> Forms()
    {
        if (Doi is not null) yield return "doi:" + Doi;
        if (Arxiv is not null) yield return "arxiv:" + Arxiv;
        if (Source is not null) yield return Source;
    }

    /// <summary>The identity of last resort.</summary>
    internal static string HashOf(string title, string abstractText) => "hash:" + StableHash.Of(TextKey.Of(title), TextKey.Of(abstractText));
}
