namespace PaperGraph.Cypher.Functions;

/// <summary>Where the binder finds functions, without regard to case.</summary>
public interface IFunctionCatalog
{
    /// <summary>A function; null where there is none of that name.</summary>
    FunctionDefinition? Find(string name);

    /// <summary>An aggregate function, "count(*)" being one; null where there is none of that name.</summary>
    AggregateDefinition? FindAggregate(string name);

    /// <summary>The documented name of the function that someone who wrote this probably meant; null where nothing is near.</summary>
    string? Suggest(string name);
}
