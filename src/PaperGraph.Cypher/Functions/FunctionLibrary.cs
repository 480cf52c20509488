namespace PaperGraph.Cypher.Functions;

/// <summary>The functions of the language, by name without regard to case.</summary>
public sealed class FunctionLibrary : IFunctionCatalog
{
    private readonly Dictionary<string, FunctionDefinition> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AggregateDefinition> _aggregates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A library.</summary>
    /// <param name="functions">Its functions; no name twice.</param>
    /// <param name="aggregates">Its aggregate functions; no name twice.</param>
    public FunctionLibrary(IEnumerable<FunctionDefinition> functions, IEnumerable<AggregateDefinition> aggregates)
    {
        foreach (FunctionDefinition function in functions) _functions.Add(function.Name, function);
        foreach (AggregateDefinition aggregate in aggregates) _aggregates.Add(aggregate.Name, aggregate);
        All = [.. _functions.Values.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
        AllAggregates = [.. _aggregates.Values.OrderBy(aggregate => aggregate.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>All functions of the engine.</summary>
    public static FunctionLibrary Default { get; } = new(
        [
            .. ScalarFunctions.All, .. ConversionFunctions.All, .. GraphFunctions.All, .. ListFunctions.All, .. ListConversionFunctions.All, .. NumericFunctions.All,
            .. LogarithmicFunctions.All, .. TrigonometricFunctions.All, .. StringFunctions.All, .. TrimFunctions.All, .. VectorFunctions.All, .. TemporalFunctions.All,
            .. SpatialFunctions.All,
        ],
        AggregateFunctions.All);

    /// <summary>All functions in order of name; no aggregate functions.</summary>
    public IReadOnlyList<FunctionDefinition> All { get; }

    /// <summary>All aggregate functions in order of name, count(*) included.</summary>
    public IReadOnlyList<AggregateDefinition> AllAggregates { get; }

    /// <inheritdoc/>
    public FunctionDefinition? Find(string name) => _functions.GetValueOrDefault(name);

    /// <inheritdoc/>
    public AggregateDefinition? FindAggregate(string name) => _aggregates.GetValueOrDefault(name);

    /// <inheritdoc/>
    public string? Suggest(string name) => NearestName.Of(name, _functions.Keys.Concat(_aggregates.Keys.Where(key => !key.EndsWith(')'))));
}
