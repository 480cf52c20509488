using System.Text;
using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Semantics;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions on lists.</summary>
public static class ListFunctions
{
    private static readonly FunctionParameter[] s_list = [new("list", StaticType.List, "LIST<ANY>")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Pure("head", "Scalar", s_list, StaticType.Any, "ANY", "The first item of a list; null where there is none.",
            static arguments => FunctionArguments.List("head", arguments[0]) is { Count: > 0 } list ? list[0] : Value.Null),
        Pure("last", "Scalar", s_list, StaticType.Any, "ANY", "The last item of a list; null where there is none.",
            static arguments => FunctionArguments.List("last", arguments[0]) is { Count: > 0 } list ? list[^1] : Value.Null),
        Pure("tail", "List", s_list, StaticType.List, "LIST<ANY>", "A list without its first item.", Tail),
        Pure("reverse", "List", [new("input", StaticType.String | StaticType.List, "STRING | LIST<ANY>")], StaticType.String | StaticType.List, "STRING | LIST<ANY>",
            "A list or string in the opposite order.", Reverse),
        // Wrong types are errors of the run here (TCK List11), and nulls too.
        new("range", "List", [new("start", StaticType.Any, "INTEGER"), new("end", StaticType.Any, "INTEGER"), new("step", StaticType.Any, "INTEGER", true)],
            StaticType.List, "LIST<INTEGER>", "The integers from a start to an end, both included, a step apart.", IntegerRange.Of, NullInNullOut: false, IsPure: true),
    ];

    private static Value Tail(ReadOnlySpan<Value> arguments)
    {
        ReadOnlySpan<Value> items = Membership.ItemsOf(arguments[0]);
        return items.Length <= 1 ? Value.Of(ListValue.Empty) : Value.List(items[1..].ToArray());
    }

    private static Value Reverse(ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].Kind == ValueKind.List)
        {
            Value[] items = arguments[0].AsList().Span.ToArray();
            Array.Reverse(items);
            return Value.List(items);
        }

        if (arguments[0].Kind != ValueKind.String) throw FunctionArguments.Wrong("reverse", "a string or a list", arguments[0]);
        string text = arguments[0].AsString();
        var reversed = new char[text.Length];
        int at = text.Length;
        foreach (Rune rune in text.EnumerateRunes())
        {
            at -= rune.Utf16SequenceLength;
            rune.EncodeToUtf16(reversed.AsSpan(at));
        }

        return Value.String(new string(reversed));
    }
}
