using System.Net;
using System.Text.RegularExpressions;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>What Neo4j Browser's readers of styles and guides stumble over is not in ours.</summary>
public sealed partial class StyleTests
{
    private static readonly string[] s_labels = ["Paper", "Author", "Method", "Dataset", "Task", "Metric", "Concept", "Community"];

    [Fact]
    public void The_style_has_no_comments_and_no_values_that_its_reader_drops()
    {
        string style = File.ReadAllText(Repository.PathOf("cypher", "style.grass"));
        Assert.DoesNotContain("/*", style, StringComparison.Ordinal);
        Assert.DoesNotContain("//", style, StringComparison.Ordinal);
        MatchCollection rules = Rule().Matches(style);
        Assert.Equal("", Rule().Replace(style, "").Trim());
        Assert.All(rules, rule => Assert.Equal("", Declaration().Replace(rule.Groups["body"].Value, "").Trim()));
    }

    [Fact]
    public void The_style_names_every_label_once_and_gives_the_base_rules_that_it_replaces()
    {
        string[] selectors = [.. Rule().Matches(File.ReadAllText(Repository.PathOf("cypher", "style.grass"))).Select(rule => rule.Groups["selector"].Value)];
        Assert.Equal(selectors.Distinct(), selectors);
        Assert.Contains("relationship", selectors);
        Assert.Equal(["node", .. s_labels.Select(label => "node." + label)], selectors.Where(selector => selector.StartsWith("node", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_guide_has_eight_steps_with_a_query_each_and_nothing_that_Browser_strips()
    {
        string guide = File.ReadAllText(Repository.PathOf("cypher", "guide.html"));
        Assert.Equal(8, Regex.Count(guide, "<slide"));
        Assert.All(guide.Split("</slide>")[..8], slide => Assert.NotEmpty(Query().Matches(slide)));
        Assert.All(Query().Matches(guide), query => Assert.DoesNotContain('<', query.Groups["text"].Value));
        Assert.DoesNotMatch(@"<script|javascript:|\son\w+=", guide);
    }

    /// <summary>The queries of the guide, as Browser puts them into its editor.</summary>
    internal static IReadOnlyList<string> GuideQueries() =>
        [.. Query().Matches(File.ReadAllText(Repository.PathOf("cypher", "guide.html"))).Select(query => WebUtility.HtmlDecode(query.Groups["text"].Value))];

    [GeneratedRegex(@"(?<selector>[a-z]+(\.\w+)?) \{(?<body>[^{}]*(\{\w+\}[^{}]*)*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^  [a-z-]+: (#[0-9A-F]{6}|\d+px|""[^"":;]+"");$", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"<pre class=""code runnable"">(?<text>.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Query();
}
