namespace PaperGraph.Storage.State;

/// <summary>256 relationships: types, ends, properties.</summary>
internal sealed class RelationshipPage : RecordPage
{
    public RelationshipPage(long epoch, bool whole = false)
        : base(epoch, whole)
    {
        Types = new int[Size];
        Types.AsSpan().Fill(-1);
        Starts = new int[Size];
        Ends = new int[Size];
    }

    public RelationshipPage(long epoch, int[] types, int[] starts, int[] ends)
        : base(epoch) => (Types, Starts, Ends) = (types, starts, ends);

    private RelationshipPage(RelationshipPage other, long epoch)
        : base(other, epoch)
    {
        Types = (int[])other.Types.Clone();
        Starts = (int[])other.Starts.Clone();
        Ends = (int[])other.Ends.Clone();
    }

    /// <summary>Types; -1 where there is no relationship.</summary>
    public int[] Types { get; }

    /// <summary>Start nodes.</summary>
    public int[] Starts { get; }

    /// <summary>End nodes.</summary>
    public int[] Ends { get; }

    public static RelationshipPage Make(RelationshipPage? page, long epoch) =>
        page is null ? new RelationshipPage(epoch) : new RelationshipPage(page, epoch);

    public override bool Exists(int slot) => Types[slot] >= 0;
}
