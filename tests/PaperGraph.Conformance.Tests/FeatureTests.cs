using PaperGraph.Conformance.Features;
using PaperGraph.Testing;

namespace PaperGraph.Conformance.Tests;

public class FeatureTests
{
    // Counted over the pinned copy of the suite by an independent script; expanded scenarios.
    private static readonly Dictionary<string, int> ExpectedCounts = new()
    {
        ["clauses/call"] = 52, ["clauses/create"] = 78, ["clauses/delete"] = 41, ["clauses/match"] = 381, ["clauses/match-where"] = 34,
        ["clauses/merge"] = 75, ["clauses/remove"] = 33, ["clauses/return"] = 63, ["clauses/return-orderby"] = 35,
        ["clauses/return-skip-limit"] = 31, ["clauses/set"] = 53, ["clauses/union"] = 12, ["clauses/unwind"] = 14, ["clauses/with"] = 29,
        ["clauses/with-orderBy"] = 292, ["clauses/with-skip-limit"] = 9, ["clauses/with-where"] = 19, ["expressions/aggregation"] = 35,
        ["expressions/boolean"] = 150, ["expressions/comparison"] = 72, ["expressions/conditional"] = 13,
        ["expressions/existentialSubqueries"] = 10, ["expressions/graph"] = 61, ["expressions/list"] = 185, ["expressions/literals"] = 131,
        ["expressions/map"] = 44, ["expressions/mathematical"] = 6, ["expressions/null"] = 44, ["expressions/path"] = 7,
        ["expressions/pattern"] = 50, ["expressions/precedence"] = 121, ["expressions/quantifier"] = 604, ["expressions/string"] = 32,
        ["expressions/temporal"] = 1004, ["expressions/typeConversion"] = 47, ["useCases/countingSubgraphMatches"] = 11,
        ["useCases/triadicSelection"] = 19,
    };

    [Fact]
    public void The_suite_expands_to_3897_scenarios_with_the_known_count_in_each_folder()
    {
        List<Scenario> all = FeatureReader.ReadAll(SharedData.PathOf("tck"));
        Assert.Equal(3897, all.Count);
        Assert.Equal(
            ExpectedCounts.OrderBy(entry => entry.Key, StringComparer.Ordinal),
            all.CountBy(scenario => scenario.Category).OrderBy(entry => entry.Key, StringComparer.Ordinal));
        Assert.Equal(all.Count, all.Select(scenario => scenario.Id).Distinct().Count());
    }

    [Fact]
    public void Expected_errors_of_the_suite_have_the_known_phases_and_types()
    {
        List<ExpectError> errors = FeatureReader.ReadAll(SharedData.PathOf("tck")).SelectMany(scenario => scenario.Steps.OfType<ExpectError>()).ToList();
        Assert.Equal(695, errors.Count);
        Assert.Equal(600, errors.Count(error => error.Phase == ErrorPhase.CompileTime));
        Assert.Equal(77, errors.Count(error => error.Phase == ErrorPhase.Runtime));
        Assert.Equal(591, errors.Count(error => error.Type == "SyntaxError"));
        Assert.Equal(14, errors.Count(error => error.Detail is null));
    }

    [Fact]
    public void Every_procedure_of_the_suite_has_a_value_for_each_field_of_its_signature()
    {
        List<MockProcedure> procedures = FeatureReader.ReadAll(SharedData.PathOf("tck"))
            .SelectMany(scenario => scenario.Steps.OfType<OfferProcedure>()).Select(offer => offer.Procedure).ToList();
        Assert.Equal(50, procedures.Count);
        Assert.All(procedures, procedure => Assert.All(procedure.Rows, row => Assert.Equal(procedure.Inputs.Count + procedure.Outputs.Count, row.Count)));
    }

    [Fact]
    public void Named_graphs_have_queries()
    {
        var graphs = new NamedGraphs(SharedData.PathOf("tck"));
        Assert.NotEmpty(graphs.QueriesOf("binary-tree-1"));
        Assert.NotEmpty(graphs.QueriesOf("binary-tree-2"));
    }

    [Fact]
    public void An_outline_gives_a_scenario_for_each_row_and_the_background_comes_first()
    {
        List<Scenario> scenarios = Read("""
            Feature: Sample
              Background:
                Given an empty graph
                And having executed:
                  '''
                  CREATE (:Start)
                  '''
              Scenario: plain
                When executing query:
                  '''
                  RETURN 1 AS one
                  '''
                Then the result should be, in any order:
                  | one |
                  | 1   |
                And no side effects
              Scenario Outline: many
                When executing query:
                  '''
                  RETURN <in> AS x
                  '''
                Then the result should be, in order:
                  | x     |
                  | <out> |
                Examples:
                  | in    | out |
                  | 1     | 1   |
                  | 1 + 1 | 2   |
                Examples:
                  | in | out |
                  | 3  | 3   |
            """);
        Assert.Equal([0, 1, 2, 3], scenarios.Select(scenario => scenario.Example));
        Assert.All(scenarios, scenario => Assert.Equal(new Prepare("CREATE (:Start)"), scenario.Steps[1]));
        Assert.Contains(new Execute("RETURN 1 + 1 AS x", Control: false), scenarios[2].Steps);
        Assert.True(Assert.IsType<ExpectRows>(scenarios[2].Steps[^1]).Ordered);
    }

    [Fact]
    public void A_step_that_is_not_known_is_refused_with_file_and_line()
    {
        FormatException fault = Assert.Throws<FormatException>(() => Read("""
            Feature: Sample
              Scenario: wrong
                Given a full moon
            """));
        Assert.StartsWith("a/b.feature, line 3: ", fault.Message, StringComparison.Ordinal);
    }

    private static List<Scenario> Read(string text) =>
        FeatureReader.Read(new StringReader(text.Replace("'''", "\"\"\"", StringComparison.Ordinal)), "a/b.feature").ToList();
}
