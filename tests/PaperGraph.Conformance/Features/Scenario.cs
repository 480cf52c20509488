using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Features;

/// <summary>A scenario after its outline was expanded, with the steps of the feature's background before its own.</summary>
/// <param name="Feature">The feature file, relative to the folder of features, with forward slashes.</param>
/// <param name="Name">The scenario's name, its placeholders filled in only in the steps: all examples of an outline share it.</param>
/// <param name="Example">Number of the example in the outline, from 1 over all its tables; 0 in a scenario without examples.</param>
/// <param name="Steps">What to do and to expect, in order.</param>
internal sealed record Scenario(string Feature, string Name, int Example, IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>The folder of the feature file: what the tables count by.</summary>
    public string Category => Feature[..Feature.LastIndexOf('/')];

    /// <summary>What the files of deviations name the scenario by.</summary>
    public ScenarioId Id => new(Feature, Name, Example);
}

/// <summary>What names a scenario.</summary>
internal readonly record struct ScenarioId(string Feature, string Name, int Example)
{
    public override string ToString() => $"{Feature} | {Name} | {Example}";
}

/// <summary>A step of a scenario (cases below are the whole vocabulary of the TCK).</summary>
internal abstract record ScenarioStep;

/// <summary>Start without nodes; "any graph" is this one.</summary>
internal sealed record StartEmpty : ScenarioStep;

/// <summary>Start with a graph of the TCK's folder of graphs.</summary>
internal sealed record StartNamed(string Graph) : ScenarioStep;

/// <summary>Run a query that prepares the graph.</summary>
internal sealed record Prepare(string Query) : ScenarioStep;

/// <summary>Give the query parameters.</summary>
internal sealed record Parameters(IReadOnlyDictionary<string, TckValue> Values) : ScenarioStep;

/// <summary>Offer a procedure.</summary>
internal sealed record OfferProcedure(MockProcedure Procedure) : ScenarioStep;

/// <summary>Run the query under test, or, as a control, one that looks at what it did.</summary>
internal sealed record Execute(string Query, bool Control) : ScenarioStep;

/// <summary>Expect these rows.</summary>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Ordered">Whether the order of the rows counts.</param>
/// <param name="UnorderedLists">Whether the order of elements in lists does not.</param>
internal sealed record ExpectRows(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TckValue>> Rows, bool Ordered, bool UnorderedLists) : ScenarioStep;

/// <summary>Expect no row.</summary>
internal sealed record ExpectNoRows : ScenarioStep;

/// <summary>Expect an error, and an unchanged graph.</summary>
/// <param name="Type">Type, such as <c>SyntaxError</c>.</param>
/// <param name="Phase">When it must be raised; <see langword="null"/>: at any time.</param>
/// <param name="Detail">Detail, such as <c>UndefinedVariable</c>; <see langword="null"/>: any (<c>*</c>).</param>
internal sealed record ExpectError(string Type, ErrorPhase? Phase, string? Detail) : ScenarioStep;

/// <summary>Expect this change of the graph.</summary>
internal sealed record ExpectSideEffects(SideEffects Effects) : ScenarioStep;
