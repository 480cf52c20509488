using Microsoft.ML.OnnxRuntime;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>
/// The network as it was trained, in padded batches, as the reference ran it and as the annotator does not: its activations are quantised over
/// the whole batch, so only the same batches give the same results.
/// </summary>
internal sealed class BatchedNetwork : IDisposable
{
    private static readonly string[] s_inputs = ["input_ids", "attention_mask", "shape_ids"];
    private static readonly string[] s_outputs = ["entity_logits", "role_logits", "hidden"];

    private readonly InferenceSession _session = OnnxFile.Open(SharedData.PathOf("models", "tagger.onnx"));
    private readonly RunOptions _runOptions = new();

    /// <summary>Reads the texts' pieces together and decodes each text.</summary>
    public List<TaggedText> Tag(IReadOnlyList<(string Text, Pieces Pieces)> batch)
    {
        int width = batch.Max(paper => paper.Pieces.Count) + 2;
        long[] ids = new long[batch.Count * width], mask = new long[ids.Length], shapes = new long[ids.Length];
        Array.Fill(shapes, WordShape.NoLetter);
        for (int row = 0; row < batch.Count; row++)
        {
            Pieces pieces = batch[row].Pieces;
            int at = row * width;
            ids[at] = Shared.Model.Encoder.Start;
            ids[at + pieces.Count + 1] = Shared.Model.Encoder.End;
            for (int i = 0; i < pieces.Count; i++) (ids[at + 1 + i], shapes[at + 1 + i]) = (pieces.Ids[i], pieces.Shapes[i]);
            Array.Fill(mask, 1, at, pieces.Count + 2);
        }

        long[] shape = [batch.Count, width];
        using OrtValue idTensor = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using OrtValue maskTensor = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using OrtValue shapeTensor = OrtValue.CreateTensorValueFromMemory(shapes, shape);
        using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_runOptions, s_inputs, [idTensor, maskTensor, shapeTensor], s_outputs);
        return [.. batch.Select((paper, row) => Decode(paper.Text, paper.Pieces, outputs, row * width + 1))];
    }

    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }

    private static TaggedText Decode(string text, Pieces pieces, IDisposableReadOnlyCollection<OrtValue> outputs, int firstRow)
    {
        float[] entities = Rows(0, TaggerSettings.LabelCount), roles = Rows(1, TaggerNetwork.RoleCount), states = Rows(2, TaggerNetwork.HiddenSize);
        LabelDecoder.LogSoftmax(entities);
        return Shared.Tagger.Decode(text, pieces, entities, roles, (first, end) =>
            [.. Enumerable.Range(0, TaggerNetwork.HiddenSize).Select(column => Enumerable.Range(first, end - first).Average(row => states[row * TaggerNetwork.HiddenSize + column]))]);

        float[] Rows(int output, int size) => outputs[output].GetTensorDataAsSpan<float>().Slice(firstRow * size, pieces.Count * size).ToArray();
    }
}
