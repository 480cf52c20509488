using PaperGraph.Cypher.Binding;

namespace PaperGraph.Cypher.Functions;

/// <summary>The aggregate functions.</summary>
public static class AggregateFunctions
{
    private static readonly FunctionParameter[] s_any = [new("input", StaticType.Any, "ANY")];
    private static readonly FunctionParameter[] s_amount = [new("input", StaticType.Number | StaticType.Duration, "INTEGER | FLOAT | DURATION")];
    private static readonly FunctionParameter[] s_number = [new("input", StaticType.Number, "FLOAT")];
    private static readonly FunctionParameter s_percentile = new("percentile", StaticType.Number, "FLOAT");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<AggregateDefinition> All { get; } =
    [
        new("count(*)", [], StaticType.Integer, "INTEGER", "The number of rows.", static _ => new RowCount()),
        new("count", s_any, StaticType.Integer, "INTEGER", "The number of values that are not null.", static _ => new ValueCount()),
        new("collect", s_any, StaticType.List, "LIST<ANY>", "A list of the values that are not null.", static context => new Collecting(context)),
        new("sum", s_amount, StaticType.Number | StaticType.Duration, "INTEGER | FLOAT | DURATION", "The sum of numbers or durations; 0 of none.", static _ => new Sum()),
        new("avg", s_amount, StaticType.Float | StaticType.Duration, "INTEGER | FLOAT | DURATION", "The mean of numbers or durations; null of none.", static _ => new Average()),
        new("min", s_any, StaticType.Any, "ANY", "The first value in the order of ORDER BY.", static _ => new Extreme(wantedSign: -1)),
        new("max", s_any, StaticType.Any, "ANY", "The last value in the order of ORDER BY.", static _ => new Extreme(wantedSign: 1)),
        new("stdev", s_number, StaticType.Float, "FLOAT", "The standard deviation of a sample; 0 of fewer than two values.", static _ => new StandardDeviation("stDev", isSample: true)),
        new("stdevp", s_number, StaticType.Float, "FLOAT", "The standard deviation of a population; 0 of fewer than two values.", static _ => new StandardDeviation("stDevP", isSample: false)),
        new("percentileCont", [.. s_number, s_percentile], StaticType.Number, "FLOAT", "The value at a fraction of the sorted numbers, between two of them where it falls there.",
            static context => new Percentile(context, "percentileCont", isContinuous: true)),
        new("percentileDisc", [new("input", StaticType.Number, "INTEGER | FLOAT"), s_percentile], StaticType.Number, "INTEGER | FLOAT", "The number nearest to a fraction of the sorted numbers.",
            static context => new Percentile(context, "percentileDisc", isContinuous: false)),
    ];
}
