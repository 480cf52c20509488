using Microsoft.ML.OnnxRuntime;
using PaperGraph.Extraction;
using PaperGraph.Model;

namespace PaperGraph.Benchmarks;

/// <summary>The lowest and highest value that each channel of each quantised activation takes on papers that are read one at a time.</summary>
internal static class ActivationRanges
{
    private static readonly string[] s_bounds = ["ReduceMin", "ReduceMax"];

    public static Dictionary<string, (float[] Low, float[] High)> Measure(string network, IEnumerable<Paper> papers)
    {
        OnnxGraph graph = new(network);
        string[] activations = [.. graph.Nodes.Where(node => node.Operator == "DynamicQuantizeLinear").Select(node => node.Inputs[0])];
        foreach (string activation in activations)
        {
            foreach (string bound in s_bounds)
            {
                graph.Nodes.Add(new OnnxNode(bound, "", [activation], [activation + bound], [OnnxNode.Attribute("axes", [0, 1]), OnnxNode.Attribute("keepdims", 0)]));
                graph.AddFloatOutput(activation + bound);
            }
        }

        string probe = Path.GetTempFileName();
        try
        {
            graph.Write(probe);
            return Run(probe, activations, papers);
        }
        finally
        {
            File.Delete(probe);
        }
    }

    private static Dictionary<string, (float[] Low, float[] High)> Run(string probe, string[] activations, IEnumerable<Paper> papers)
    {
        using TaggerModel model = TaggerModel.Open(null);
        using InferenceSession session = OnnxFile.Open(probe, Environment.ProcessorCount);
        using RunOptions options = new();
        string[] outputs = [.. activations.SelectMany(activation => s_bounds.Select(bound => activation + bound))];
        Dictionary<string, (float[] Low, float[] High)> ranges = new(StringComparer.Ordinal);
        foreach (Pieces pieces in papers.Select(paper => model.Encoder.Encode(paper.Text)).Where(pieces => pieces.Count + 2 <= model.Settings.MaxTokens))
        {
            long[] ids = [model.Encoder.Start, .. pieces.Ids.Select(id => (long)id), model.Encoder.End];
            long[] shapes = [WordShape.NoLetter, .. pieces.Shapes.Select(shape => (long)shape), WordShape.NoLetter];
            long[] size = [1, ids.Length];
            using OrtValue idTensor = OrtValue.CreateTensorValueFromMemory(ids, size);
            using OrtValue mask = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, ids.Length).ToArray(), size);
            using OrtValue shapeTensor = OrtValue.CreateTensorValueFromMemory(shapes, size);
            using IDisposableReadOnlyCollection<OrtValue> bounds = session.Run(options, ["input_ids", "attention_mask", "shape_ids"], [idTensor, mask, shapeTensor], outputs);
            for (int i = 0; i < activations.Length; i++)
            {
                float[] low = bounds[2 * i].GetTensorDataAsSpan<float>().ToArray(), high = bounds[2 * i + 1].GetTensorDataAsSpan<float>().ToArray();
                if (ranges.TryGetValue(activations[i], out var known)) (low, high) = ([.. low.Zip(known.Low, Math.Min)], [.. high.Zip(known.High, Math.Max)]);
                ranges[activations[i]] = (low, high);
            }
        }

        return ranges;
    }
}
