using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions on numbers: absolute values, signs and rounding.</summary>
public static class NumericFunctions
{
    private const string Category = "Numeric";
    private static readonly FunctionParameter s_number = new("input", StaticType.Number, "INTEGER | FLOAT");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Pure("abs", Category, [s_number], StaticType.Number, "INTEGER | FLOAT", "The absolute value of a number.", Absolute),
        Pure("ceil", Category, [s_number], StaticType.Float, "FLOAT", "The smallest whole number that is not less.",
            static arguments => Value.Float(Math.Ceiling(FunctionArguments.Number("ceil", arguments[0])))),
        Pure("floor", Category, [s_number], StaticType.Float, "FLOAT", "The largest whole number that is not greater.",
            static arguments => Value.Float(Math.Floor(FunctionArguments.Number("floor", arguments[0])))),
        Pure("isNaN", Category, [s_number], StaticType.Boolean, "BOOLEAN", "Whether a number is the float that is not a number.",
            static arguments => Value.Boolean(double.IsNaN(FunctionArguments.Number("isNaN", arguments[0])))),
        Pure("sign", Category, [s_number], StaticType.Integer, "INTEGER", "-1, 0 or 1: the sign of a number.", Sign),
        Pure("round", Category, [new("value", StaticType.Number, "FLOAT"), new("precision", StaticType.Number, "INTEGER | FLOAT", true), new("mode", StaticType.String, "STRING", true)],
            StaticType.Float, "FLOAT", "A number rounded to the nearest whole number, or to a number of decimals by a mode such as HALF_EVEN.", Round),
    ];

    private static Value Absolute(ReadOnlySpan<Value> arguments)
    {
        double number = FunctionArguments.Number("abs", arguments[0]);
        if (arguments[0].IsFloat) return Value.Float(Math.Abs(number));
        return arguments[0].AsInteger() == long.MinValue
            ? throw SemanticErrors.Overflow($"abs({arguments[0]}) is beyond what an integer holds.")
            : Value.Integer(Math.Abs(arguments[0].AsInteger()));
    }

    private static Value Sign(ReadOnlySpan<Value> arguments)
    {
        double number = FunctionArguments.Number("sign", arguments[0]);
        return Value.Integer(number > 0 ? 1 : number < 0 ? -1 : 0);
    }

    private static Value Round(ReadOnlySpan<Value> arguments)
    {
        double number = FunctionArguments.Number("round", arguments[0]);
        if (arguments.Length == 1) return Value.Float(DecimalRounding.ToWhole(number));
        long precision = FunctionArguments.Integer("round", arguments[1]);
        if (precision < 0) throw FunctionArguments.Argument("Precision argument to 'round()' cannot be negative");
        if (arguments.Length == 2) return Value.Float(precision == 0 ? DecimalRounding.ToWhole(number) : DecimalRounding.Round(number, precision, DecimalRounding.HalfUp));
        return Value.Float(DecimalRounding.Round(number, precision, FunctionArguments.String("round", arguments[2])));
    }
}
