namespace PaperGraph.Storage.Indexes.Vectors;

/// <summary>Vectors of one length, packed in pages without holes. A page is copied when it is first written in an epoch.</summary>
internal sealed class VectorRows(int dimensions)
{
    private const int PageRows = 256;

    private List<Page> _pages = [];

    /// <summary>Length of each vector.</summary>
    public int Dimensions { get; } = dimensions;

    public int Count { get; private set; }

    /// <summary>The same rows, shared until they are written.</summary>
    public VectorRows Fork() => new(Dimensions) { _pages = [.. _pages], Count = Count };

    public int EntityAt(int row) => _pages[row / PageRows].Entities[row % PageRows];

    public ReadOnlySpan<float> VectorAt(int row) => _pages[row / PageRows].Vectors.AsSpan(row % PageRows * Dimensions, Dimensions);

    /// <summary>Adds a vector.</summary>
    /// <returns>Its row.</returns>
    public int Add(int entity, ReadOnlySpan<float> vector, long epoch)
    {
        int row = Count++;
        if (row / PageRows == _pages.Count) _pages.Add(new Page(epoch, Dimensions));
        Put(row, entity, vector, epoch);
        return row;
    }

    /// <summary>Takes a row out; the last one comes in its place.</summary>
    /// <returns>The entity that has moved there; negative for none.</returns>
    public int Remove(int row, long epoch)
    {
        int last = --Count, moved = row == last ? -1 : EntityAt(last);
        if (moved >= 0) Put(row, moved, VectorAt(last), epoch);
        if (last % PageRows == 0) _pages.RemoveAt(last / PageRows);
        return moved;
    }

    private void Put(int row, int entity, ReadOnlySpan<float> vector, long epoch)
    {
        int page = row / PageRows;
        if (_pages[page].Epoch != epoch) _pages[page] = _pages[page].Copy(epoch);
        _pages[page].Entities[row % PageRows] = entity;
        vector.CopyTo(_pages[page].Vectors.AsSpan(row % PageRows * Dimensions));
    }

    private sealed class Page(long epoch, int[] entities, float[] vectors)
    {
        public Page(long epoch, int dimensions)
            : this(epoch, new int[PageRows], new float[PageRows * dimensions])
        {
        }

        public long Epoch { get; } = epoch;

        public int[] Entities { get; } = entities;

        public float[] Vectors { get; } = vectors;

        public Page Copy(long epoch) => new(epoch, [.. Entities], [.. Vectors]);
    }
}
