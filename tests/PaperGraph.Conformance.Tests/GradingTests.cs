using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Grading;
using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Tests;

public class GradingTests
{
    private static readonly ExpectError Undefined = new("SyntaxError", ErrorPhase.CompileTime, "UndefinedVariable");

    [Fact]
    public void Rows_count_as_often_as_they_come_and_in_order_only_where_asked()
    {
        Assert.Equal(Verdict.Passed, Rows("1;2;2", "2;1;2", ordered: false));
        Assert.Equal(Verdict.WrongAnswer, Rows("1;2;2", "1;1;2", ordered: false));
        Assert.Equal(Verdict.WrongAnswer, Rows("1;2", "2;1", ordered: true));
        Assert.Equal(Verdict.Passed, Rows("1;2", "1;2", ordered: true));
        Assert.Equal(Verdict.WrongAnswer, Rows("1", "1;1", ordered: false));
    }

    [Fact]
    public void Names_and_order_of_columns_count()
    {
        ExpectRows expected = new(["a", "b"], [], Ordered: false, UnorderedLists: false);
        Assert.Equal(Verdict.Passed, ResultGrader.Rows("", expected, Result(["a", "b"], [])).Verdict);
        Assert.Equal(Verdict.WrongAnswer, ResultGrader.Rows("", expected, Result(["b", "a"], [])).Verdict);
    }

    [Fact]
    public void An_error_must_have_the_type_phase_and_detail()
    {
        Assert.Equal(Verdict.Passed, Error(Undefined, "SyntaxError", ErrorPhase.CompileTime, "UndefinedVariable"));
        Assert.Equal(Verdict.WrongError, Error(Undefined, "TypeError", ErrorPhase.CompileTime, "UndefinedVariable"));
        Assert.Equal(Verdict.WrongError, Error(Undefined, "SyntaxError", ErrorPhase.Runtime, "UndefinedVariable"));
        Assert.Equal(Verdict.WrongError, Error(Undefined, "SyntaxError", ErrorPhase.CompileTime, "UnexpectedSyntax"));
        Assert.Equal(Verdict.WrongError, Error(Undefined, "SyntaxError", null, null));
        Assert.Equal(Verdict.MissingError, ResultGrader.Error("", Undefined, Result([], []), tellsPhaseAndDetail: true).Verdict);
    }

    [Fact]
    public void Any_detail_and_any_phase_may_be_allowed()
    {
        Assert.Equal(Verdict.Passed, Error(Undefined with { Detail = null }, "SyntaxError", ErrorPhase.CompileTime, "Whatever"));
        Assert.Equal(Verdict.Passed, Error(Undefined with { Phase = null }, "SyntaxError", ErrorPhase.Runtime, "UndefinedVariable"));
    }

    [Fact]
    public void Where_the_target_tells_no_more_the_type_decides_and_any_error_passes_leniently()
    {
        TckResult syntax = TckResult.Failed(new TckError("SyntaxError", null, null, "", ""));
        TckResult type = TckResult.Failed(new TckError("TypeError", null, null, "", ""));
        Assert.Equal(Verdict.Passed, ResultGrader.Error("", Undefined, syntax, tellsPhaseAndDetail: false).Verdict);
        Grade grade = ResultGrader.Error("", Undefined, type, tellsPhaseAndDetail: false);
        Assert.Equal((Verdict.WrongError, true), (grade.Verdict, grade.Lenient));
    }

    [Fact]
    public void Side_effects_are_the_difference_of_two_graphs()
    {
        GraphState before = State(("1", "(:A {x: 1, y: 1})"), ("2", "(:A:B)"));
        GraphState after = State(("1", "(:A:C {x: 2, z: 1})"), ("3", "(:A {x: 1})"));
        Assert.Equal(
            new SideEffects { NodesAdded = 1, NodesRemoved = 1, PropertiesAdded = 3, PropertiesRemoved = 2, LabelsAdded = 1, LabelsRemoved = 1 },
            before.ChangeTo(after));
        Assert.Equal(SideEffects.None, before.ChangeTo(before));
    }

    [Fact]
    public async Task A_scenario_is_run_from_its_background_to_its_control_query()
    {
        var target = new ScriptedTarget();
        target.Answers["MATCH (n) RETURN n.x AS x"] = Result(["x"], [[new TckInteger(7)]]);
        Scenario scenario = FeatureReader.Read(new StringReader("""
            Feature: Sample
              Scenario: control
                Given an empty graph
                And parameters are:
                  | x | 7 |
                When executing query:
                  '''
                  CREATE ({x: $x})
                  '''
                Then the result should be empty
                And the side effects should be:
                  | +nodes      | 1 |
                  | +properties | 1 |
                When executing control query:
                  '''
                  MATCH (n) RETURN n.x AS x
                  '''
                Then the result should be, in any order:
                  | x |
                  | 7 |
            """.Replace("'''", "\"\"\"", StringComparison.Ordinal)), "a/b.feature").Single();
        Assert.Equal(Verdict.WrongSideEffects, (await new ScenarioRunner(target, new NamedGraphs("")).RunAsync(scenario)).Verdict);

        target.StateAfter = State(("1", "({x: 7})"));
        Assert.Equal(Grade.Pass, await new ScenarioRunner(target, new NamedGraphs("")).RunAsync(scenario));
        Assert.Equal(new TckInteger(7), target.LastParameters["x"]);
    }

    [Fact]
    public async Task An_error_that_leaves_traces_fails()
    {
        var target = new ScriptedTarget { StateAfter = State(("1", "()")) };
        target.Answers["CREATE () RETURN x"] = TckResult.Failed(new TckError("SyntaxError", ErrorPhase.CompileTime, "UndefinedVariable", "", ""));
        var scenario = new Scenario("a/b.feature", "traces", 0, [new StartEmpty(), new Execute("CREATE () RETURN x", Control: false), Undefined]);
        Assert.Equal(Verdict.WrongSideEffects, (await new ScenarioRunner(target, new NamedGraphs("")).RunAsync(scenario)).Verdict);
    }

    [Fact]
    public async Task A_scenario_with_a_procedure_is_not_supported_where_none_can_be_offered()
    {
        var scenario = new Scenario("a/b.feature", "call", 0, [new StartEmpty(), new OfferProcedure(MockProcedure.Parse("p() :: ()"))]);
        Assert.Equal(Verdict.NotSupported, (await new ScenarioRunner(new ScriptedTarget(), new NamedGraphs("")).RunAsync(scenario)).Verdict);
    }

    private static Verdict Rows(string expected, string actual, bool ordered) =>
        ResultGrader.Rows("", new ExpectRows(["x"], Numbers(expected), ordered, UnorderedLists: false), Result(["x"], Numbers(actual))).Verdict;

    private static Verdict Error(ExpectError expected, string type, ErrorPhase? phase, string? detail) =>
        ResultGrader.Error("", expected, TckResult.Failed(new TckError(type, phase, detail, "", "")), tellsPhaseAndDetail: true).Verdict;

    private static List<IReadOnlyList<TckValue>> Numbers(string numbers) =>
        numbers.Split(';').Select(number => (IReadOnlyList<TckValue>)[TckValueParser.Parse(number)]).ToList();

    private static TckResult Result(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<TckValue>> rows) =>
        new(columns, rows, UpdateCounters.None, null);

    private static GraphState State(params (string Id, string Node)[] nodes) => new(
        nodes.ToDictionary(node => node.Id, node => (TckNode)TckValueParser.Parse(node.Node)), new Dictionary<string, StateRelationship>());
}
