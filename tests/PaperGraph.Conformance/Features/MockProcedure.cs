using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Features;

/// <summary>Type of an input or output of a procedure.</summary>
internal enum ProcedureType
{
    String,
    Integer,
    Float,

    /// <summary>Integer or float.</summary>
    Number,
}

/// <summary>An input or output of a procedure.</summary>
internal sealed record ProcedureField(string Name, ProcedureType Type, bool Nullable);

/// <summary>A procedure that gives, for each row of its table whose inputs equal the arguments, the row's outputs.</summary>
/// <param name="Name">Full name, such as <c>test.my.proc</c>.</param>
/// <param name="Inputs">Inputs in order.</param>
/// <param name="Outputs">Outputs in order.</param>
/// <param name="Rows">Rows: a value for each input, then for each output.</param>
internal sealed record MockProcedure(
    string Name,
    IReadOnlyList<ProcedureField> Inputs,
    IReadOnlyList<ProcedureField> Outputs,
    IReadOnlyList<IReadOnlyList<TckValue>> Rows)
{
    /// <summary>Reads a signature such as <c>test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)</c>; no rows yet.</summary>
    /// <exception cref="FormatException">It is no signature.</exception>
    public static MockProcedure Parse(string signature)
    {
        int open = signature.IndexOf('(', StringComparison.Ordinal);
        int close = signature.IndexOf(')', StringComparison.Ordinal);
        int outputs = close < 0 ? -1 : signature.IndexOf('(', close);
        if (open <= 0 || outputs < 0 || !signature.EndsWith(')') || signature[(close + 1)..outputs].Trim() != "::")
        {
            throw new FormatException($"'{signature}' is no signature; write name(input :: TYPE?, …) :: (output :: TYPE?, …).");
        }

        return new MockProcedure(
            signature[..open].Trim(), Fields(signature[(open + 1)..close], signature), Fields(signature[(outputs + 1)..^1], signature), []);
    }

    private static List<ProcedureField> Fields(string text, string signature) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(field => Field(field, signature)).ToList();

    private static ProcedureField Field(string text, string signature)
    {
        string[] parts = text.Split("::", StringSplitOptions.TrimEntries);
        if (parts.Length != 2) throw new FormatException($"'{text}' is no field in '{signature}'; write name :: TYPE.");
        bool nullable = parts[1].EndsWith('?');
        ProcedureType type = parts[1].TrimEnd('?') switch
        {
            "STRING" => ProcedureType.String,
            "INTEGER" => ProcedureType.Integer,
            "FLOAT" => ProcedureType.Float,
            "NUMBER" => ProcedureType.Number,
            _ => throw new FormatException($"'{parts[1]}' is no known type in '{signature}'."),
        };
        return new ProcedureField(parts[0], type, nullable);
    }
}
