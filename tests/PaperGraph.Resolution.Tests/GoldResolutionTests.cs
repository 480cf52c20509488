namespace PaperGraph.Resolution.Tests;

/// <summary>Resolution of the development annotations: 2,205 real abstracts with the names that people marked.</summary>
public sealed class GoldResolutionTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_names_resolve_without_joining_what_differs_in_digits_or_is_opposite()
    {
        List<AnnotatedPaper> papers = GoldPapers.Read();

        ResolutionResult result = Resolved.Result(papers);

        Print(papers.Count, result);
        var normaliser = new FormNormaliser();
        foreach (Entity entity in result.Graph.Entities)
        {
            NormalForm[] names = [.. entity.Aliases.Append(entity.Name).Select(name => normaliser.Normalise(entity.Type, name)).Where(form => !form.IsShort)];
            HashSet<string> numbers = [.. names.Select(ForbiddenPairs.Numbers)];
            Assert.True(numbers.Count <= 1 || entity.Merges.Any(merge => merge.Rule.StartsWith("abbreviation", StringComparison.Ordinal)), Shown(entity));
            HashSet<bool> negated = [.. names.Select(form => form.Key.StartsWith("un", StringComparison.Ordinal) || form.Key.StartsWith("non", StringComparison.Ordinal))];
            Assert.True(negated.Count < 2 || entity.Merges.Any(merge => merge.Rule.StartsWith("abbreviation", StringComparison.Ordinal)), Shown(entity));
        }

        Assert.Equal(result.Report.Mentions, result.Report.GenericMentions + result.Graph.PaperEdges.Sum(edge => edge.Count));
    }

    [Theory]
    [InlineData(EntityType.Method, "LLM", "Large Language Models")]
    [InlineData(EntityType.Method, "GANs", "Generative Adversarial Networks")]
    [InlineData(EntityType.Metric, "F1-score", "F1")]
    [InlineData(EntityType.Dataset, "CIFAR10", "CIFAR-10")]
    public void Well_known_names_are_one_entity(EntityType type, string alias, string name)
    {
        KnowledgeGraph graph = Resolved.Graph([.. GoldPapers.Read()]);

        Assert.Contains(graph.Entities, entity => entity.Type == type && entity.Name == name && entity.Aliases.Contains(alias));
    }

    [Fact]
    public void What_most_papers_define_is_what_another_paper_means()
    {
        // Leave one out: for each paper that defines an abbreviation, what do the others say?
        PaperForms[] papers = Forms(GoldPapers.Read());
        TermTable terms = TermTable.Collect(papers, TestContext.Current.CancellationToken);
        AbbreviationTable definitions = AbbreviationTable.Collect(papers, terms);
        var options = new ResolutionOptions();
        Clustering clusters = Clustering.Build(new CandidateContext(terms, definitions, options), TestContext.Current.CancellationToken);
        var counts = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        (int Right, int All) followed = default;
        foreach (Abbreviation abbreviation in definitions.Joined(clusters).All)
        {
            foreach (Sense held in abbreviation.Senses)
            {
                Sense[] others = [.. abbreviation.Senses.Select(sense => sense == held ? sense with { Papers = sense.Papers[1..] } : sense)
                    .Where(sense => sense.Papers.Count > 0).OrderByDescending(sense => sense.Papers.Count).ThenBy(sense => sense.Term.Key, StringComparer.Ordinal)];
                if (others.Length == 0) continue;
                var rest = abbreviation with { Senses = others };
                (int right, int all) = (others[0].Term == held.Term ? held.Papers.Count : 0, held.Papers.Count);
                string group = $"{(abbreviation.Short.Length <= 2 ? "two letters" : "more")}, {Math.Min(others[0].Papers.Count, 3)} agree, share {(others[0].Papers.Count >= 0.8 * rest.Papers ? "high" : "low")}";
                counts[group] = (counts.GetValueOrDefault(group).Right + right, counts.GetValueOrDefault(group).All + all);
                if (rest.Majority(options) is not null) followed = (followed.Right + right, followed.All + all);
            }
        }

        foreach ((string group, (int right, int all)) in counts) output.WriteLine($"{group}: {right} of {all}, {100.0 * right / all:0.0} %");
        output.WriteLine($"followed: {followed.Right} of {followed.All}, {100.0 * followed.Right / followed.All:0.0} %");
        Assert.True(followed.Right >= 0.95 * followed.All, $"{followed}");
    }

    private static PaperForms[] Forms(IEnumerable<AnnotatedPaper> papers)
    {
        var normaliser = new FormNormaliser();
        return [.. papers.OrderBy(paper => paper.Paper.Id, StringComparer.Ordinal).Select(paper => PaperForms.Read(paper, normaliser))];
    }

    private void Print(int papers, ResolutionResult result)
    {
        KnowledgeGraph graph = result.Graph;
        output.WriteLine($"{papers} papers, {result.Report.Mentions} mentions, {graph.Entities.Count} entities, {graph.PaperEdges.Count} paper edges, {graph.EntityEdges.Count} entity edges");
        output.WriteLine($"generic {result.Report.GenericMentions}, self {result.Report.SelfRelations}, rejected {result.Report.RejectedDefinitions}, prevented {result.Report.PreventedJoins}, undecided {result.Report.Undecided.Count}");
        foreach ((string rule, int merges) in result.Report.MergesByRule) output.WriteLine($"{rule}: {merges}");
        foreach (Entity entity in graph.Entities.OrderByDescending(entity => entity.Merges.Count).Take(40)) output.WriteLine(Shown(entity));
        foreach (Merge merge in graph.Entities.SelectMany(entity => entity.Merges).Where(merge => merge.Rule is "initials" or "shared-abbreviation" or "version-marker" or "abbreviation-inside"))
        {
            output.WriteLine($"{merge.Joined} => {merge.Kept} ({merge.Rule})");
        }
    }

    private static string Shown(Entity entity) => $"{entity.Type} {entity.Name} ({entity.Papers} papers): {string.Join(" | ", entity.Aliases)}";
}
