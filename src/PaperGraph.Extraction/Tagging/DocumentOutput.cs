using System.Numerics.Tensors;

namespace PaperGraph.Extraction;

/// <summary>What the network says about a whole text, joined from its windows.</summary>
/// <remarks>
/// The states of the encoder are a hundred times the text's size, and are needed again only for the relations, in the order of the text. So those of a short
/// text are kept, and those of a long one are computed a second time, window by window: memory then grows with the text by about 60 bytes a piece.
/// </remarks>
internal sealed class DocumentOutput : IDisposable
{
    private const int KeptWindows = 16;

    private readonly TaggerNetwork _network;
    private readonly Pieces _pieces;
    private readonly IReadOnlyList<TextWindow> _windows;
    private readonly WindowOutput?[] _outputs;
    private readonly CancellationToken _cancellation;
    private int _current;
    private int _oldest;

    private DocumentOutput(TaggerNetwork network, Pieces pieces, IReadOnlyList<TextWindow> windows, CancellationToken cancellation)
    {
        (_network, _pieces, _windows, _cancellation) = (network, pieces, windows, cancellation);
        _outputs = new WindowOutput?[windows.Count];
        LogProbabilities = new float[pieces.Count * TaggerSettings.LabelCount];
        Roles = new float[pieces.Count * TaggerNetwork.RoleCount];
    }

    /// <summary>Log-probabilities, pieces by labels.</summary>
    public float[] LogProbabilities { get; }

    /// <summary>Logits, pieces by roles.</summary>
    public float[] Roles { get; }

    /// <summary>Runs the network over all windows.</summary>
    public static DocumentOutput Read(TaggerNetwork network, Pieces pieces, IReadOnlyList<TextWindow> windows, CancellationToken cancellation)
    {
        DocumentOutput document = new(network, pieces, windows, cancellation);
        try
        {
            for (int i = 0; i < windows.Count; i++)
            {
                CopyOwn(document.Output(i).Entities, windows[i], TaggerSettings.LabelCount, document.LogProbabilities);
                CopyOwn(document.Output(i).Roles, windows[i], TaggerNetwork.RoleCount, document.Roles);
            }
        }
        catch
        {
            document.Dispose();
            throw;
        }

        LabelDecoder.LogSoftmax(document.LogProbabilities);
        if (windows.Count > KeptWindows) document.Forget(windows.Count);
        document._oldest = 0;
        return document;
    }

    /// <summary>The mean state of a range of pieces. Ranges are asked for in the order of the text.</summary>
    public float[] MeanState(int firstPiece, int endPiece)
    {
        const int size = TaggerNetwork.HiddenSize;
        float[] mean = new float[size];
        while (firstPiece >= _windows[_current].OwnEnd) _current++;
        for (int piece = firstPiece, window = _current; piece < endPiece; piece++)
        {
            if (piece >= _windows[window].OwnEnd) window++;
            ReadOnlySpan<float> state = Output(window).Hidden.Slice((piece - _windows[window].Start) * size, size);
            TensorPrimitives.Add(mean, state, mean);
        }

        TensorPrimitives.Divide(mean, endPiece - firstPiece, mean);
        return mean;
    }

    public void Dispose()
    {
        foreach (WindowOutput? output in _outputs) output?.Dispose();
    }

    private static void CopyOwn(ReadOnlySpan<float> rows, TextWindow window, int width, float[] target) =>
        rows[((window.OwnStart - window.Start) * width)..((window.OwnEnd - window.Start) * width)].CopyTo(target.AsSpan(window.OwnStart * width));

    private WindowOutput Output(int index)
    {
        if (_outputs[index] is WindowOutput known) return known;
        _cancellation.ThrowIfCancellationRequested();
        // A mention may end in the window after the one it begins in: two are held at any time.
        if (_windows.Count > KeptWindows) Forget(index - 1);
        return _outputs[index] = _network.Run(_pieces, _windows[index]);
    }

    private void Forget(int before)
    {
        for (; _oldest < before; _oldest++)
        {
            _outputs[_oldest]?.Dispose();
            _outputs[_oldest] = null;
        }
    }
}
