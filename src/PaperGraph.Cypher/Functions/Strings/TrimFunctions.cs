using System.Globalization;
using System.Text;
using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Functions that take white space or given characters off the ends of a string.</summary>
public static class TrimFunctions
{
    private static readonly FunctionParameter[] s_parameters =
        [new("input", StaticType.String, "STRING"), new("trimCharacterString", StaticType.String, "STRING", true)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Of("trim", "both ends", start: true, end: true),
        Of("btrim", "both ends", start: true, end: true),
        Of("ltrim", "the beginning", start: true, end: false),
        Of("rtrim", "the end", start: false, end: true),
    ];

    private static FunctionDefinition Of(string name, string where, bool start, bool end) => Pure(
        name, "String", s_parameters, StaticType.String, "STRING", $"A string without white space, or without the given characters, at {where}.",
        arguments =>
        {
            string text = FunctionArguments.String(name, arguments[0]);
            if (arguments.Length == 1) return Value.String(Trim(text, IsWhiteSpace, start, end));
            HashSet<Rune> unwanted = [.. FunctionArguments.String(name, arguments[1]).EnumerateRunes()];
            return Value.String(Trim(text, unwanted.Contains, start, end));
        });

    private static string Trim(string text, Func<Rune, bool> isUnwanted, bool start, bool end)
    {
        ReadOnlySpan<char> rest = text;
        while (start && Rune.DecodeFromUtf16(rest, out Rune first, out int length) == System.Buffers.OperationStatus.Done && isUnwanted(first)) rest = rest[length..];
        while (end && Rune.DecodeLastFromUtf16(rest, out Rune last, out int length) == System.Buffers.OperationStatus.Done && isUnwanted(last)) rest = rest[..^length];
        return rest.Length == text.Length ? text : rest.ToString();
    }

    // java.lang.Character.isWhitespace: separators but for those that do not break, and some controls.
    private static bool IsWhiteSpace(Rune rune) => rune.Value switch
    {
        (>= 0x09 and <= 0x0D) or (>= 0x1C and <= 0x1F) => true,
        0xA0 or 0x2007 or 0x202F => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };
}
