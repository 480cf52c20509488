using Microsoft.ML.OnnxRuntime;

namespace PaperGraph.Extraction;

/// <summary>The encoder with its two heads (tagger.onnx). Any number of threads may call <see cref="Run"/> at the same time.</summary>
/// <remarks>
/// Each call reads one window, alone and without padding (the network has no use for a mask). Its activations are quantised with fixed scales
/// (models/README.md says how they were set), so what it says about a paper depends on nothing but the paper. On a processor the calls of several
/// threads side by side are faster than batches.
/// </remarks>
internal sealed class TaggerNetwork : IDisposable
{
    public const int HiddenSize = 384;
    public const int RoleCount = 2;

    private static readonly string[] s_inputs = ["input_ids", "attention_mask", "shape_ids"];
    private static readonly string[] s_outputs = ["entity_logits", "role_logits", "hidden"];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly int _startId;
    private readonly int _endId;

    public TaggerNetwork(InferenceSession session, int startId, int endId)
    {
        OnnxFile.Check(session, s_inputs, s_outputs, [TaggerSettings.LabelCount, RoleCount, HiddenSize]);
        (_session, _startId, _endId) = (session, startId, endId);
    }

    public WindowOutput Run(Pieces pieces, TextWindow window)
    {
        int length = window.Length + 2;
        long[] ids = new long[length], mask = new long[length], shapes = new long[length];
        Array.Fill(mask, 1);
        (ids[0], shapes[0]) = (_startId, WordShape.NoLetter);
        (ids[^1], shapes[^1]) = (_endId, WordShape.NoLetter);
        for (int i = 0; i < window.Length; i++)
        {
            ids[i + 1] = pieces.Ids[window.Start + i];
            shapes[i + 1] = pieces.Shapes[window.Start + i];
        }

        long[] shape = [1, length];
        using OrtValue idTensor = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using OrtValue maskTensor = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using OrtValue shapeTensor = OrtValue.CreateTensorValueFromMemory(shapes, shape);
        return new WindowOutput(_session.Run(_runOptions, s_inputs, [idTensor, maskTensor, shapeTensor], s_outputs));
    }

    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }
}
