namespace PaperGraph.Resolution;

/// <summary>Matches what papers cite against the papers of the graph, by any identifier that a paper has.</summary>
internal static class CitationBuilder
{
    /// <summary>The citations by paper and cited paper, and how many point outside.</summary>
    internal static (List<Citation> Citations, int Outside) Build(IReadOnlyList<Paper> papers)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        // A paper's own id outranks another's alternative.
        foreach (Paper paper in papers) ids[paper.Id] = paper.Id;
        foreach (Paper paper in papers)
        {
            if (paper.Doi is not null) ids.TryAdd("doi:" + paper.Doi, paper.Id);
            if (paper.ArxivId is not null) ids.TryAdd("arxiv:" + paper.ArxivId, paper.Id);
        }

        var citations = new List<Citation>();
        int outside = 0;
        foreach (Paper paper in papers)
        {
            var cited = new SortedSet<string>(StringComparer.Ordinal);
            foreach (string reference in paper.Cites)
            {
                if (!ids.TryGetValue(reference, out string? id)) outside++;
                else if (id != paper.Id) cited.Add(id);
            }

            citations.AddRange(cited.Select(id => new Citation(paper.Id, id)));
        }

        return (citations, outside);
    }
}
