using PaperGraph.Model.Values;

namespace PaperGraph.Storage.Indexes;

/// <summary>An indexed value (a list of them for several properties) and the entity that has it.</summary>
internal readonly record struct IndexEntry(Value Key, int Entity) : IComparable<IndexEntry>
{
    /// <summary>Below all entries of a value.</summary>
    public static IndexEntry Before(Value key) => new(key, -1);

    /// <summary>Above all entries of a value.</summary>
    public static IndexEntry After(Value key) => new(key, int.MaxValue);

    public int CompareTo(IndexEntry other)
    {
        int difference = ValueOrder.Compare(Key, other.Key);
        return difference != 0 ? difference : Entity.CompareTo(other.Entity);
    }
}
