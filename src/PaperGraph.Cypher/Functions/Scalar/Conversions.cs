using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Functions;

/// <summary>toBoolean, toInteger, toFloat and toString for one value: null where a text writes nothing of the kind.</summary>
internal static class Conversions
{
    public static Value ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean => value,
        ValueKind.Integer => Value.Boolean(value.AsInteger() != 0),
        ValueKind.String => OfText(value.AsString().Trim()),
        _ => throw FunctionArguments.Wrong("toBoolean", "a boolean, a string or an integer", value),
    };

    public static Value ToInteger(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Integer => value,
        ValueKind.Boolean => Value.Integer(value.AsBoolean() ? 1 : 0),
        ValueKind.Float => Value.Integer(NumberConversion.Truncate(value.AsFloat())),
        ValueKind.String => NumberConversion.IntegerOf(value.AsString()),
        _ => throw FunctionArguments.Wrong("toInteger", "a string, a number or a boolean", value),
    };

    public static Value ToFloat(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Float => value,
        ValueKind.Integer => Value.Float(value.AsInteger()),
        ValueKind.String => NumberConversion.FloatOf(value.AsString()),
        _ => throw FunctionArguments.Wrong("toFloat", "a string or a number", value),
    };

    public static Value ToText(Value value)
    {
        if (value.IsNull) return value;
        return ScalarText.Of(value) is { } text
            ? Value.String(text)
            : throw FunctionArguments.Wrong("toString", "a string, a number, a boolean, a temporal value, a duration or a point", value);
    }

    /// <summary>A conversion that gives null where it fails.</summary>
    public static Value OrNull(Value value, Func<Value, Value> convert)
    {
        try
        {
            return convert(value);
        }
        catch (CypherException exception) when (exception.Kind == ErrorKind.TypeError)
        {
            // Null is what the language says a value that cannot be converted becomes here.
            return Value.Null;
        }
    }

    private static Value OfText(string text)
    {
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase)) return Value.True;
        return text.Equals("false", StringComparison.OrdinalIgnoreCase) ? Value.False : Value.Null;
    }
}
