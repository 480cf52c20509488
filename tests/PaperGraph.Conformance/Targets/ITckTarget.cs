using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Targets;

/// <summary>What the conformance program runs queries on.</summary>
internal interface ITckTarget : IAsyncDisposable
{
    /// <summary>Its name and version, for headings.</summary>
    string Name { get; }

    /// <summary>Whether its errors have phase and detail; where not, only the type of an error can be compared.</summary>
    bool TellsPhaseAndDetail { get; }

    /// <summary>Empties it: no nodes, no indexes and constraints of a user, no offered procedures.</summary>
    Task ResetAsync();

    /// <summary>Runs a query in a transaction of its own to its last row.</summary>
    /// <returns>Its rows, or its error; a fault of the target itself (a lost connection) is thrown instead.</returns>
    Task<TckResult> RunAsync(string query, IReadOnlyDictionary<string, TckValue> parameters);

    /// <summary>The whole graph.</summary>
    Task<GraphState> StateAsync();

    /// <summary>Offers a procedure until the next <see cref="ResetAsync"/>.</summary>
    /// <returns>False when this target cannot be given procedures.</returns>
    bool RegisterProcedure(MockProcedure procedure);
}
