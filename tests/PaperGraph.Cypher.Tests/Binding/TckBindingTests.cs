using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Parsing;
using PaperGraph.Testing;

namespace PaperGraph.Cypher.Tests.Binding;

/// <summary>Parser and binder against openCypher's TCK: what must be refused before it runs, and what must not.</summary>
public sealed class TckBindingTests(ITestOutputHelper output)
{
    private static readonly FunctionLibrary Functions = FunctionLibrary.Default;

    [Fact]
    public void Every_compile_time_error_of_the_TCK_is_raised_with_its_type_and_detail()
    {
        List<string> wrong = [];
        int right = 0;
        foreach (TckScenario scenario in Scenarios().Where(scenario => scenario.Error is { Phase: "compile time" }))
        {
            (string type, _, string detail) = scenario.Error!.Value;
            CypherException? error = Refusal(scenario, scenario.Query);
            if (error is not null && Matches(error, type, detail)) right++;
            else wrong.Add($"{scenario.Name}: wanted {type} {detail}, got {Text(error)}\n    {scenario.Query}");
        }

        output.WriteLine($"{right} compile-time errors right, {wrong.Count} wrong\n{string.Join('\n', wrong)}");
        Assert.Empty(wrong);
        Assert.Equal(600, right);
    }

    [Fact]
    public void No_query_of_the_TCK_is_refused_before_it_runs_unless_it_must()
    {
        List<string> wrong = [];
        int right = 0;
        foreach (TckScenario scenario in Scenarios().Where(scenario => scenario.Error is not { Phase: "compile time" }))
        {
            foreach (string query in scenario.Queries.Append(scenario.Query))
            {
                CypherException? error = Refusal(scenario, query);
                bool early = scenario.Error is { Phase: "any time" } any && error is not null && Matches(error, any.Type, any.Detail);
                if (error is null || early) right++;
                else wrong.Add($"{scenario.Name}: {Text(error)}\n    {query}");
            }
        }

        output.WriteLine($"{right} queries bound, {wrong.Count} refused\n{string.Join('\n', wrong)}");
        Assert.Empty(wrong);
    }

    private static IEnumerable<TckScenario> Scenarios() => TckScenario.ReadAll(SharedData.PathOf("tck", "features"));

    private static CypherException? Refusal(TckScenario scenario, string query)
    {
        ProceduresForTests procedures = scenario.Procedure is null ? new() : new(scenario.Procedure);
        try
        {
            new Binder(Functions, procedures).Bind(CypherParser.Parse(query), scenario.Parameters);
            return null;
        }
        catch (CypherException error)
        {
            return error;
        }
    }

    private static bool Matches(CypherException error, string type, string detail) =>
        error.Phase == ErrorPhase.CompileTime && error.Kind.ToString() == type && (detail == "*" || error.Detail == detail);

    private static string Text(CypherException? error) => error is null ? "nothing" : $"{error.Kind} {error.Detail}: {error.Message}";
}
