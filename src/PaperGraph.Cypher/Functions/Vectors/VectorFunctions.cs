using PaperGraph.Cypher.Binding;
using PaperGraph.Model.Values;
using static PaperGraph.Cypher.Functions.FunctionDefinitions;

namespace PaperGraph.Cypher.Functions;

/// <summary>Similarities of vectors, in single precision as Neo4j has them: from 0 to 1, the more alike the higher.</summary>
public static class VectorFunctions
{
    private static readonly FunctionParameter[] s_vectors = [new("a", StaticType.List, "LIST<INTEGER | FLOAT>"), new("b", StaticType.List, "LIST<INTEGER | FLOAT>")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        Of("vector.similarity.cosine", "The similarity of two vectors by the angle between them: (1 + cosine) / 2.", Cosine),
        Of("vector.similarity.euclidean", "The similarity of two vectors by their distance: 1 / (1 + distance²).", Euclidean),
    ];

    private static FunctionDefinition Of(string name, string description, Func<double[], double[], double> similarity) =>
        Pure(name, "Vector", s_vectors, StaticType.Float, "FLOAT", description, arguments =>
        {
            double[] a = Vector(name, arguments[0]), b = Vector(name, arguments[1]);
            return a.Length == b.Length
                ? Value.Float((float)similarity(a, b))
                : throw FunctionArguments.Argument($"{name}() takes vectors of one length, not of {a.Length} and {b.Length} numbers.");
        });

    private static double[] Vector(string name, Value value)
    {
        ListValue list = FunctionArguments.List(name, value);
        if (list.Count == 0) throw FunctionArguments.Argument($"{name}() takes vectors of at least one number.");
        var vector = new double[list.Count];
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] = FunctionArguments.Number(name, list[i]);
            if (!float.IsFinite((float)vector[i])) throw FunctionArguments.Argument($"{name}() takes finite numbers, not {list[i]}.");
        }

        return vector;
    }

    private static double Cosine(double[] a, double[] b)
    {
        double dot = 0, first = 0, second = 0;
        for (int i = 0; i < a.Length; i++)
        {
            dot += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }

        return first > 0 && second > 0
            ? (1 + (dot / Math.Sqrt(first * second))) / 2
            : throw FunctionArguments.Argument("vector.similarity.cosine() takes vectors that are not all zeros: those have no direction.");
    }

    private static double Euclidean(double[] a, double[] b)
    {
        double squares = 0;
        for (int i = 0; i < a.Length; i++) squares += (a[i] - b[i]) * (a[i] - b[i]);
        return 1 / (1 + squares);
    }
}
