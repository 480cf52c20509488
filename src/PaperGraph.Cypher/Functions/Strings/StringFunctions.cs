using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions on strings. Positions and lengths count UTF-16 code units, as in Neo4j.</summary>
public static class StringFunctions
{
    private const string Category = "String";
    private static readonly FunctionParameter s_original = new("original", StaticType.String, "STRING");
    private static readonly FunctionParameter s_input = new("input", StaticType.String, "STRING");
    private static readonly FunctionParameter s_length = new("length", StaticType.Number, "INTEGER");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Text("left", [s_original, s_length], "The first characters of a string.", static arguments =>
        {
            string text = FunctionArguments.String("left", arguments[0]);
            return text[..Math.Min(text.Length, FunctionArguments.Count("left", "length", arguments[1]))];
        }),
        Text("right", [s_original, s_length], "The last characters of a string.", static arguments =>
        {
            string text = FunctionArguments.String("right", arguments[0]);
            return text[^Math.Min(text.Length, FunctionArguments.Count("right", "length", arguments[1]))..];
        }),
        Text("substring", [s_original, new("start", StaticType.Number, "INTEGER"), new("length", StaticType.Number, "INTEGER", true)],
            "A part of a string from a position (the first is 0), of a length or up to the end.", Substring),
        Text("replace", [s_original, new("search", StaticType.String, "STRING"), new("replace", StaticType.String, "STRING")],
            "A string in which a text is replaced wherever it occurs.",
            static arguments => StringSplitting.Replace(
                FunctionArguments.String("replace", arguments[0]), FunctionArguments.String("replace", arguments[1]), FunctionArguments.String("replace", arguments[2]))),
        Pure("split", Category, [s_original, new("splitDelimiters", StaticType.String | StaticType.List, "STRING | LIST<STRING>")], StaticType.List, "LIST<STRING>",
            "The parts of a string between delimiters.", Split),
        .. Cases("toLower", "lower", "small letters", LetterCase.Lower),
        .. Cases("toUpper", "upper", "capital letters", LetterCase.Upper),
        Text("normalize", [s_input, new("normalForm", StaticType.String, "[NFC, NFD]", true)], "A string in a Unicode normal form: NFC where none is named.",
            static arguments => Normalization.Normalize(
                FunctionArguments.String("normalize", arguments[0]), arguments.Length > 1 ? FunctionArguments.String("normalize", arguments[1]).ToUpperInvariant() : "NFC")),
    ];

    private delegate string TextBody(ReadOnlySpan<Value> arguments);

    private static FunctionDefinition Text(string name, IReadOnlyList<FunctionParameter> parameters, string description, TextBody body) =>
        Pure(name, Category, parameters, StaticType.String, "STRING", description, arguments => Value.String(body(arguments)));

    private static IEnumerable<FunctionDefinition> Cases(string name, string other, string noun, Func<string, string> convert) => new[] { name, other }
        .Select(either => Text(either, [s_input], $"A string in {noun}.", arguments => convert(FunctionArguments.String(either, arguments[0]))));

    private static string Substring(ReadOnlySpan<Value> arguments)
    {
        string text = FunctionArguments.String("substring", arguments[0]);
        int start = Math.Min(text.Length, FunctionArguments.Count("substring", "start", arguments[1]));
        int length = arguments.Length > 2 ? FunctionArguments.Count("substring", "length", arguments[2]) : text.Length;
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static Value Split(ReadOnlySpan<Value> arguments)
    {
        string text = FunctionArguments.String("split", arguments[0]);
        List<string> delimiters = [];
        if (arguments[1].Kind == ValueKind.List)
        {
            foreach (Value delimiter in arguments[1].AsList().Span)
            {
                if (delimiter.IsNull) return Value.Null;
                delimiters.Add(FunctionArguments.String("split", delimiter));
            }
        }
        else
        {
            delimiters.Add(FunctionArguments.String("split", arguments[1]));
        }

        return Value.List([.. StringSplitting.Split(text, delimiters).Select(Value.String)]);
    }
}
