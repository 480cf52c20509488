using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Indexes.Vectors;

/// <summary>The vectors of a property, packed for comparing all of them with another. A value that is no vector of the index is not in it.</summary>
internal sealed class VectorIndex : PropertyIndex
{
    /// <summary>Most numbers of a vector.</summary>
    public const int MaxDimensions = 4096;

    private readonly BPlusTree<VectorPlace> _places;
    private readonly SortedDictionary<int, VectorRows> _rows;

    public VectorIndex(IndexSlot slot, long epoch)
        : base(slot, epoch) => (_places, _rows) = (new BPlusTree<VectorPlace>(), []);

    private VectorIndex(VectorIndex other, long epoch)
        : base(other.Slot, epoch)
    {
        _places = other._places.Fork();
        _rows = new SortedDictionary<int, VectorRows>(other._rows.ToDictionary(rows => rows.Key, rows => rows.Value.Fork()));
    }

    public override long DistinctValues => _places.Count;

    public override long EntryCount => _places.Count;

    private VectorConfig Config => Slot.Definition.Vector!;

    /// <summary>The entities in order.</summary>
    public List<int> Entities()
    {
        List<int> entities = [];
        BPlusTree<VectorPlace>.Walker walker = _places.From(new VectorPlace(-1, 0, 0));
        while (walker.MoveNext()) entities.Add(walker.Current.Entity);
        return entities;
    }

    /// <summary>The vector of an entity; empty where it has none.</summary>
    public ReadOnlySpan<float> VectorOf(int entity) =>
        _places.TryFind(new VectorPlace(entity, 0, 0), out VectorPlace place) ? _rows[place.Dimensions].VectorAt(place.Row) : [];

    public override PropertyIndex Owned(long epoch) => Epoch == epoch ? this : new VectorIndex(this, epoch);

    public override void Add(GraphState state, int entity)
    {
        if (Vector(state, entity) is not { } vector) return;
        if (!_rows.TryGetValue(vector.Length, out VectorRows? rows)) _rows.Add(vector.Length, rows = new VectorRows(vector.Length));
        _places.Add(new VectorPlace(entity, rows.Add(entity, vector, Epoch), vector.Length), Epoch);
    }

    public override void Remove(GraphState state, int entity)
    {
        if (!_places.TryFind(new VectorPlace(entity, 0, 0), out VectorPlace place)) return;
        _places.Remove(place, Epoch);
        int moved = _rows[place.Dimensions].Remove(place.Row, Epoch);
        if (moved >= 0) _places.Add(place with { Entity = moved }, Epoch);
    }

    /// <summary>Every entity with how like a vector its own is.</summary>
    /// <exception cref="GraphException">The vector is none that the index could hold.</exception>
    public IEnumerable<(long Entity, float Score)> Compare(float[] vector)
    {
        if (Config.Dimensions is { } wanted && wanted != vector.Length)
        {
            throw new GraphException($"Index query vector has {vector.Length} dimensions, but indexed vectors have {wanted}.");
        }

        if (!VectorScore.IsComparable(vector, Config.Similarity))
        {
            throw new GraphException($"Vector must only contain finite values{(Config.Similarity == VectorSimilarity.Cosine ? ", and have positive and finite l2-norm" : "")}.");
        }

        return _rows.TryGetValue(vector.Length, out VectorRows? rows) ? Scores(rows.Fork(), new VectorScore(vector, Config.Similarity)) : [];
    }

    private static IEnumerable<(long Entity, float Score)> Scores(VectorRows rows, VectorScore score)
    {
        for (int row = 0; row < rows.Count; row++) yield return (rows.EntityAt(row), score.Of(rows.VectorAt(row)));
    }

    private float[]? Vector(GraphState state, int entity)
    {
        Value value = state.Property(Slot.Definition.Entity, entity, Slot.Keys[0]);
        if (value.Kind != ValueKind.List || value.AsList() is not { Count: > 0 and <= MaxDimensions } list) return null;
        if (Config.Dimensions is { } wanted && wanted != list.Count) return null;
        float[] vector = new float[list.Count];
        for (int i = 0; i < vector.Length; i++)
        {
            if (list[i].IsInteger) vector[i] = list[i].AsInteger();
            else if (list[i].IsFloat) vector[i] = (float)list[i].AsFloat();
            else return null;
        }

        return VectorScore.IsComparable(vector, Config.Similarity) ? vector : null;
    }
}
