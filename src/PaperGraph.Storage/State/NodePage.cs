namespace PaperGraph.Storage.State;

/// <summary>256 nodes: label sets, the relationships that leave and reach them, properties.</summary>
internal sealed class NodePage : RecordPage
{
    private Neighbours _out;
    private Neighbours _in;

    public NodePage(long epoch, bool whole = false)
        : base(epoch, whole)
    {
        LabelSets = new int[Size];
        LabelSets.AsSpan().Fill(-1);
    }

    public NodePage(long epoch, int[] labelSets, PackedNeighbours outgoing, PackedNeighbours incoming)
        : base(epoch)
    {
        LabelSets = labelSets;
        _out = new Neighbours(outgoing);
        _in = new Neighbours(incoming);
    }

    private NodePage(NodePage other, long epoch)
        : base(other, epoch)
    {
        LabelSets = (int[])other.LabelSets.Clone();
        _out = other._out.Copy();
        _in = other._in.Copy();
    }

    /// <summary>Numbers of the label sets; -1 where there is no node.</summary>
    public int[] LabelSets { get; }

    /// <summary>The relationships that leave the nodes.</summary>
    public ref Neighbours Out => ref _out;

    /// <summary>The relationships that reach the nodes.</summary>
    public ref Neighbours In => ref _in;

    public static NodePage Make(NodePage? page, long epoch) => page is null ? new NodePage(epoch) : new NodePage(page, epoch);

    public override bool Exists(int slot) => LabelSets[slot] >= 0;
}
