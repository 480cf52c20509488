using PaperGraph.Model;

namespace PaperGraph.Pipeline.Tests;

public sealed class GraphProjectionTests
{
    private static readonly AnalysedGraph s_graph = SmallGraph.Make();

    [Fact]
    public void A_paper_carries_what_its_source_knows_and_nothing_else()
    {
        GraphNode paper = GraphProjection.Nodes(s_graph).Single(node => node.Id == SmallGraph.Attention.Id);
        Assert.Equal(["Paper"], paper.Labels);
        Assert.Equal(
            ["title", "abstract", "published", "year", "venue", "arxivId", "code", "source", "contentHash", "rank", "community"], paper.Properties.Keys);
        Assert.Equal("2017-06-12", paper.Properties["published"]);
        Assert.Equal(2017L, paper.Properties["year"]);
        Assert.Equal("papers.bib:1", paper.Properties["source"]);
    }

    [Fact]
    public void An_entity_carries_its_type_as_second_label()
    {
        GraphNode entity = GraphProjection.Nodes(s_graph).Single(node => node.Properties.TryGetValue("name", out object? name) && name.Equals("BLEU"));
        Assert.Equal(["Entity", "Metric"], entity.Labels);
        Assert.Equal(["name", "aliases", "papers", "mentions", "firstYear", "lastYear", "rank", "community"], entity.Properties.Keys);
    }

    [Fact]
    public void A_paper_edge_carries_the_place_of_every_mention()
    {
        GraphRelationship edge = GraphProjection.Relationships(s_graph).Single(edge => edge.Type == "INTRODUCES");
        Assert.Equal(["count", "confidence", "inTitle", "forms", "sentences", "starts", "ends"], edge.Properties.Keys);
        Assert.Equal(0.9877, edge.Properties["confidence"]);
        var starts = (IReadOnlyList<long>)edge.Properties["starts"];
        var ends = (IReadOnlyList<long>)edge.Properties["ends"];
        Assert.Equal("Transformer", SmallGraph.Attention.Text[(int)starts[0]..(int)ends[0]]);
    }

    [Fact]
    public void Relationships_come_grouped_by_pattern_and_sorted_by_start()
    {
        List<GraphRelationship> relationships = [.. GraphProjection.Relationships(s_graph)];
        List<RelationshipPattern> groups = [.. relationships.Select(PushBatches.PatternOf)];
        List<RelationshipPattern> runs = [.. groups.Where((group, i) => i == 0 || group != groups[i - 1])];
        Assert.Equal(GraphSchema.Patterns.Where(groups.Contains), runs);
        foreach (var group in relationships.GroupBy(PushBatches.PatternOf))
        {
            Assert.Equal(group.OrderBy(edge => edge.Start.Id, StringComparer.Ordinal).ThenBy(edge => edge.End.Id, StringComparer.Ordinal), group);
        }
    }

    [Fact]
    public void The_order_of_the_graphs_lists_does_not_matter()
    {
        AnalysedGraph shuffled = s_graph with
        {
            Graph = s_graph.Graph with
            {
                Papers = [.. s_graph.Graph.Papers.Reverse()],
                Entities = [.. s_graph.Graph.Entities.Reverse()],
                PaperEdges = [.. s_graph.Graph.PaperEdges.Reverse()],
                Authorships = [.. s_graph.Graph.Authorships.Reverse()],
            },
        };
        Assert.Equal(GraphProjection.Nodes(s_graph).Select(node => node.Id), GraphProjection.Nodes(shuffled).Select(node => node.Id));
        Assert.Equal(
            GraphProjection.Relationships(s_graph).Select(RelationshipKey.Of), GraphProjection.Relationships(shuffled).Select(RelationshipKey.Of));
    }

    [Fact]
    public void A_name_listed_twice_wrote_the_paper_once_at_its_first_position()
    {
        AnalysedGraph twice = s_graph with
        {
            Graph = s_graph.Graph with { Authorships = [new("a0000000000000000000000000000001", SmallGraph.Lstm.Id, 3), new("a0000000000000000000000000000001", SmallGraph.Lstm.Id, 1)] },
        };
        GraphRelationship wrote = GraphProjection.Relationships(twice).Single(edge => edge.Type == GraphSchema.Wrote);
        Assert.Equal(1L, wrote.Properties["position"]);
    }

    [Fact]
    public void Ranks_keep_six_digits_however_small_they_are()
    {
        Dictionary<string, NodeMeasures> tiny = s_graph.PaperMeasures.ToDictionary(item => item.Key, item => new NodeMeasures(1.23456789e-7, item.Value.CommunityId));
        GraphNode paper = GraphProjection.Nodes(s_graph with { PaperMeasures = tiny }).First();
        Assert.Equal(1.23457e-7, paper.Properties["rank"]);
    }

    [Fact]
    public void Every_type_belongs_to_one_paper_or_to_the_whole_graph()
    {
        Assert.Empty(GraphSchema.StatedByOnePaper.Intersect(GraphSchema.StatedByTheWholeGraph));
        Assert.Equal(GraphSchema.Patterns.Select(pattern => pattern.Type).ToHashSet(), [.. GraphSchema.StatedByOnePaper, .. GraphSchema.StatedByTheWholeGraph]);
    }
}
