using System.Numerics.Tensors;

namespace PaperGraph.Storage.Indexes.Vectors;

/// <summary>How like a vector others are, as Neo4j and Lucene count it: from 0 to 1, the more alike the higher.</summary>
internal sealed class VectorScore(float[] vector, VectorSimilarity similarity)
{
    private readonly float _norm = TensorPrimitives.Norm<float>(vector);

    /// <summary>Whether a vector can be compared: it is finite, and has a direction where that is what counts.</summary>
    public static bool IsComparable(ReadOnlySpan<float> vector, VectorSimilarity similarity)
    {
        if (vector.IsEmpty || !TensorPrimitives.IsFiniteAll(vector)) return false;
        return similarity == VectorSimilarity.Euclidean || (TensorPrimitives.Norm(vector) is > 0 and var norm && float.IsFinite(norm));
    }

    /// <summary>The score of a vector of the same length.</summary>
    public float Of(ReadOnlySpan<float> other)
    {
        if (similarity == VectorSimilarity.Euclidean)
        {
            float distance = TensorPrimitives.Distance(vector, other);
            return 1 / (1 + (distance * distance));
        }

        float cosine = TensorPrimitives.Dot(vector, other) / _norm / TensorPrimitives.Norm(other);
        return Math.Clamp((1 + cosine) / 2, 0, 1);
    }
}
