using System.Diagnostics;
using PaperGraph.Cypher.Execution;

namespace PaperGraph.Cypher;

/// <summary>A step of a plan as EXPLAIN and PROFILE show it.</summary>
/// <param name="Operator">Its name.</param>
/// <param name="Details">What exactly it does.</param>
/// <param name="EstimatedRows">Rows the planner expected.</param>
/// <param name="Rows">Rows that came out; null without PROFILE.</param>
/// <param name="Time">Time it took, inputs included; null without PROFILE.</param>
/// <param name="Inputs">The steps it takes its rows from.</param>
public sealed record PlanDescription(
    string Operator, string Details, double EstimatedRows, long? Rows, TimeSpan? Time, IReadOnlyList<PlanDescription> Inputs)
{
    internal static PlanDescription Of(Operator plan, OperatorProfile[]? profile) => new(
        plan.Name,
        plan.Details,
        plan.EstimatedRows,
        profile?[plan.Id].Rows,
        profile is null ? null : Stopwatch.GetElapsedTime(0, profile[plan.Id].Ticks),
        [.. plan.Inputs.Select(input => Of(input, profile))]);
}
