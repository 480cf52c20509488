using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Grading;
using PaperGraph.Conformance.Reporting;
using PaperGraph.Testing;

namespace PaperGraph.Conformance.Tests;

public class DeviationsTests
{
    private static readonly Grade Wrong = new(Verdict.WrongAnswer, Lenient: false, "RETURN 1", "1", "2");

    [Fact]
    public void Lines_are_read_and_comments_left_out()
    {
        Deviations deviations = Read("# comment\n\na/b.feature | [1] some name | 3 | why | not\n");
        Assert.Equal([new ScenarioId("a/b.feature", "[1] some name", 3)], deviations.Scenarios);
    }

    [Theory]
    [InlineData("a/b.feature | name | 0")]
    [InlineData("a/b.feature | name | none | why")]
    [InlineData("a | n | 0 | why\na | n | 0 | again")]
    public void Other_lines_are_refused(string text) => Assert.Throws<FormatException>(() => Read(text));

    [Fact]
    public void A_run_is_as_listed_only_when_exactly_the_listed_scenarios_fail()
    {
        Deviations deviations = Read("a/b.feature | x | 0 | why\n");
        Assert.True(Report(deviations, ("x", Wrong), ("y", Grade.Pass)).AsListed);
        Assert.False(Report(deviations, ("x", Grade.Pass), ("y", Grade.Pass)).AsListed);
        Assert.False(Report(deviations, ("x", Wrong), ("y", Wrong)).AsListed);
        Assert.Equal("TCK: 1 of 2 passed, 1 listed", Report(deviations, ("x", Wrong), ("y", Grade.Pass)).Summary);
    }

    [Fact]
    public void The_table_counts_by_folder()
    {
        var text = new StringWriter();
        Report(Deviations.None, ("x", Wrong), ("y", Grade.Pass)).WriteTable(text, "Some 1.0", exact: true);
        Assert.Contains("| a        |      1 |      1 |      0 |     2 |", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("wrong answer: 1", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_listing_is_read_back()
    {
        var text = new StringWriter();
        Report(Deviations.None, ("x", Wrong), ("y", Grade.Pass)).WriteListing(text);
        Assert.Equal([new ScenarioId("a/b.feature", "x", 0)], Read(text.ToString()).Scenarios);
    }

    private static TckReport Report(Deviations deviations, params (string Name, Grade Grade)[] outcomes) =>
        new(outcomes.Select(outcome => (new Scenario("a/b.feature", outcome.Name, 0, []), outcome.Grade)).ToList(), deviations);

    private static Deviations Read(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathOf("deviations.txt");
        File.WriteAllText(path, text);
        return Deviations.Read(path);
    }
}
