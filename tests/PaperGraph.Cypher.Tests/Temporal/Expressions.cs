using System.Globalization;
using PaperGraph.Cypher.Functions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>
/// Evaluates expressions of literals, lists, maps, function calls, components, + - * / and comparisons, so that the temporal functions can be tested without the
/// engine around them. Nothing but those functions, their arithmetic and their components is under test here.
/// </summary>
internal sealed class Expressions
{
    private static readonly Dictionary<string, FunctionDefinition> Functions = TemporalFunctions.All.Concat(SpatialFunctions.All)
        .ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FixedContext Context = new();
    private static readonly string[] Comparisons = ["<=", ">=", "<>", "=", "<", ">"];

    private readonly string _text;
    private readonly IReadOnlyDictionary<string, Value> _variables;
    private int _at;

    private Expressions(string text, IReadOnlyDictionary<string, Value> variables) => (_text, _variables) = (text, variables);

    /// <summary>The value of an expression.</summary>
    public static Value Evaluate(string text, IReadOnlyDictionary<string, Value>? variables = null)
    {
        var reader = new Expressions(text, variables ?? new Dictionary<string, Value>());
        Value value = reader.Comparison();
        reader.Space();
        return reader._at == text.Length ? value : throw new FormatException($"Cannot read on at '{text[reader._at..]}'.");
    }

    /// <summary>The text of a value of an expression, without quotes.</summary>
    public static string TextOf(string text) => Evaluate(text) is var value && value.Kind == ValueKind.String ? value.AsString() : value.ToString();

    private Value Comparison()
    {
        Value left = Sum();
        string? comparison = Comparisons.FirstOrDefault(Take);
        if (comparison is null) return left;
        Value right = Sum();
        if (comparison == "=") return Value.Boolean(left == right);
        if (comparison == "<>") return Value.Boolean(left != right);
        int order = Key(left).CompareTo(Key(right));
        return Value.Boolean(comparison switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 });
    }

    private Value Sum()
    {
        Value left = Product();
        while (true)
        {
            bool plus = Take("+");
            if (!plus && !Take("-")) return left;
            Value right = Product();
            bool done = plus ? TemporalArithmetic.TryAdd(left, right, out Value result) : TemporalArithmetic.TrySubtract(left, right, out result);
            left = done ? result : throw new InvalidOperationException($"{left} {(plus ? '+' : '-')} {right} makes no sense.");
        }
    }

    private Value Product()
    {
        Value left = Access();
        while (true)
        {
            bool times = Take("*");
            if (!times && !Take("/")) return left;
            Value right = Access();
            bool done = times ? TemporalArithmetic.TryMultiply(left, right, out Value result) : TemporalArithmetic.TryDivide(left, right, out result);
            left = done ? result : throw new InvalidOperationException($"{left} {(times ? '*' : '/')} {right} makes no sense.");
        }
    }

    private Value Access()
    {
        Value value = Atom();
        while (Take("."))
        {
            string key = Name();
            value = value.Kind == ValueKind.Map ? value.AsMap().GetOrNull(key) : TemporalAccess.Get(value, key);
        }

        return value;
    }

    private Value Atom()
    {
        Space();
        char next = _text[_at];
        if (next == '\'') return Value.String(Quoted());
        if (next == '{') return Map();
        if (next == '[') return Value.List([.. Items('[', ']')]);
        if (char.IsAsciiDigit(next) || next == '-') return Number();
        if (Take("("))
        {
            Value inner = Comparison();
            return Take(")") ? inner : throw new FormatException($"A bracket is missing in '{_text}'.");
        }

        return NameOrCall();
    }

    private Value NameOrCall()
    {
        string name = Name();
        if (_variables.TryGetValue(name, out Value variable)) return variable;
        while (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            name += "." + Name();
        }

        if (_at < _text.Length && _text[_at] == '(') return Call(name, [.. Items('(', ')')]);
        return name switch
        {
            "null" => Value.Null,
            "true" => Value.True,
            "false" => Value.False,
            _ => throw new FormatException($"There is no '{name}'."),
        };
    }

    private static Value Call(string name, Value[] arguments)
    {
        if (name == "toString") return Value.String(TemporalAccess.TryText(arguments[0]));
        FunctionDefinition function = Functions[name];
        int least = function.Parameters.Count(parameter => !parameter.Optional);
        if (arguments.Length < least || arguments.Length > function.Parameters.Count) throw new FormatException($"{name}() takes another number of arguments.");
        return function.NullInNullOut && arguments.Any(argument => argument.IsNull) ? Value.Null : function.Body(Context, arguments);
    }

    private Value Map()
    {
        var entries = new List<KeyValuePair<string, Value>>();
        Take("{");
        while (!Take("}"))
        {
            Space();
            string key = Name();
            if (!Take(":")) throw new FormatException($"A colon is missing in '{_text}'.");
            entries.Add(KeyValuePair.Create(key, Comparison()));
            Take(",");
        }

        return Value.Of(new MapValue(entries));
    }

    private List<Value> Items(char open, char close)
    {
        var items = new List<Value>();
        Take(open.ToString());
        while (!Take(close.ToString()))
        {
            items.Add(Comparison());
            Take(",");
        }

        return items;
    }

    private Value Number()
    {
        int start = _at++;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || (_text[_at] == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])))) _at++;
        string text = _text[start.._at];
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? Value.Integer(integer)
            : Value.Float(double.Parse(text, CultureInfo.InvariantCulture));
    }

    private string Quoted()
    {
        int end = _text.IndexOf('\'', _at + 1);
        string text = _text[(_at + 1)..end];
        _at = end + 1;
        return text;
    }

    private string Name()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at])) _at++;
        return _text[start.._at];
    }

    private bool Take(string symbol)
    {
        Space();
        if (!_text.AsSpan(_at).StartsWith(symbol, StringComparison.Ordinal)) return false;
        _at += symbol.Length;
        return true;
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    // What instants are ordered by.
    private static Int128 Key(Value value) => value.Kind switch
    {
        ValueKind.Date => value.As<DateValue>()!.EpochDay,
        ValueKind.LocalTime => value.As<LocalTimeValue>()!.NanosOfDay,
        ValueKind.Time => value.As<TimeValue>()!.UtcNanos,
        ValueKind.LocalDateTime when value.As<LocalDateTimeValue>() is { } local => ((Int128)local.EpochSecond * ProlepticCalendar.NanosPerSecond) + local.Nanos,
        ValueKind.DateTime when value.As<DateTimeValue>() is { } instant => ((Int128)instant.EpochSecond * ProlepticCalendar.NanosPerSecond) + instant.Nanos,
        _ => throw new NotSupportedException($"{value.Kind} is not compared here."),
    };
}
