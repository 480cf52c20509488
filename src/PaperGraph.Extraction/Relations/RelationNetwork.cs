using Microsoft.ML.OnnxRuntime;

namespace PaperGraph.Extraction;

/// <summary>The classifier of mention pairs (relations.onnx). Any number of threads may call <see cref="Run"/> at the same time.</summary>
internal sealed class RelationNetwork : IDisposable
{
    /// <summary>"None", then the relation types in the order of <c>RelationType</c>.</summary>
    public const int ClassCount = 7;

    private static readonly string[] s_inputs = ["head", "tail", "type_pair", "distance"];
    private static readonly string[] s_outputs = ["relation_logits"];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    public RelationNetwork(InferenceSession session)
    {
        OnnxFile.Check(session, s_inputs, s_outputs, [ClassCount]);
        _session = session;
    }

    /// <summary>The logits of each pair, pairs by classes.</summary>
    public float[] Run(float[] heads, float[] tails, long[] typePairs, long[] distances)
    {
        long[] states = [typePairs.Length, TaggerNetwork.HiddenSize], pairs = [typePairs.Length];
        using OrtValue head = OrtValue.CreateTensorValueFromMemory(heads, states);
        using OrtValue tail = OrtValue.CreateTensorValueFromMemory(tails, states);
        using OrtValue typePair = OrtValue.CreateTensorValueFromMemory(typePairs, pairs);
        using OrtValue distance = OrtValue.CreateTensorValueFromMemory(distances, pairs);
        using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_runOptions, s_inputs, [head, tail, typePair, distance], s_outputs);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }
}
