using PaperGraph.Model.Values;

namespace PaperGraph.CommandLine.Results;

/// <summary>A value as the text of a cell: texts without quotes, lists of plain values joined, everything else as the language writes it.</summary>
internal static class CellText
{
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.String => value.AsString(),
        ValueKind.List when value.AsList().All(IsPlain) => string.Join("; ", value.AsList().Select(Of)),
        _ => value.ToString(),
    };

    private static bool IsPlain(Value value) => value.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Float or ValueKind.Boolean;
}
