namespace PaperGraph.Storage.Indexes.Vectors;

/// <summary>Where an entity's vector lies.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Row">The row among the vectors of its length.</param>
/// <param name="Dimensions">The vector's length.</param>
internal readonly record struct VectorPlace(int Entity, int Row, int Dimensions) : IComparable<VectorPlace>
{
    /// <summary>Order by entity; the rest is what is told about it.</summary>
    public int CompareTo(VectorPlace other) => Entity.CompareTo(other.Entity);
}
