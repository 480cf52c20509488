namespace PaperGraph.Benchmarks;

/// <summary>
/// Rewrites a network whose activations are quantised with scales computed from each batch to one with fixed scales. A few channels reach far
/// beyond the rest: each is split, its excess going to columns of its own that repeat the channel's weights (Zhao et al. 2019, Improving Neural Network
/// Quantization without Retraining using Outlier Channel Splitting), so that one fine scale serves all. The heads multiply in floating point.
/// </summary>
internal sealed class StaticQuantisation(OnnxGraph graph, Dictionary<string, (float[] Low, float[] High)> ranges)
{
    /// <summary>Columns that an activation may be widened by.</summary>
    private const int MostSplits = 16;

    private const int GridSteps = 100;

    private readonly Dictionary<string, OnnxNode> _producers = graph.Nodes.SelectMany(node => node.Outputs, (node, output) => (node, output)).ToDictionary(pair => pair.output, pair => pair.node, StringComparer.Ordinal);
    private readonly Dictionary<string, (string Values, List<int> Splits)> _quantised = new(StringComparer.Ordinal);
    private readonly List<OnnxNode> _nodes = [];

    public void Rewrite()
    {
        foreach (OnnxNode node in graph.Nodes) Rewrite(node);
        graph.Nodes.Clear();
        graph.Nodes.AddRange(_nodes);
    }

    private void Rewrite(OnnxNode node)
    {
        switch (node.Operator)
        {
            case "DynamicQuantizeLinear" or "ReduceSum":
            case "Cast" when node.Inputs[0].EndsWith("_output_quantized", StringComparison.Ordinal) || node.Inputs[0] == "attention_mask":
            case "Mul" when node.Inputs[0].EndsWith("_cast_output", StringComparison.Ordinal) || node.Outputs[0].EndsWith("_quant_scales_mul:0", StringComparison.Ordinal):
                break;
            case "MatMulInteger":
                string product = User(User(node.Outputs[0]).Outputs[0]).Outputs[0];
                OnnxNode next = User(product);
                string source = _producers[node.Inputs[0]].Inputs[0];
                if (next.Operator == "Add") MultiplyFloat(source, node.Inputs[1], product);
                // What attention gives has no far channels: it is the sum of a Softmax.
                else Multiply(source, node.Inputs[1], product, next.Operator == "BiasGelu" ? next.Inputs[1] : next.Inputs[4], !IsAttention(source));
                break;
            case "BiasGelu":
                Add("Gelu", [node.Inputs[0]], node.Outputs, OnnxNode.Microsoft);
                break;
            case "SkipLayerNormalization":
                // "Sum" and not "Add", which the runtime would fuse into its slower SkipLayerNormalization again.
                Add("Sum", node.Inputs[..2], [node.Outputs[0] + "_sum"]);
                Add("LayerNormalization", [node.Outputs[0] + "_sum", .. node.Inputs[2..4]], node.Outputs, "", OnnxNode.Attribute("axis", -1), OnnxNode.Attribute("epsilon", 1e-12f));
                break;
            case "QAttention":
                Attend(node);
                break;
            default:
                _nodes.Add(node);
                break;
        }
    }

    private void Attend(OnnxNode node)
    {
        string name = node.Outputs[0];
        Multiply(_producers[node.Inputs[0]].Inputs[0], node.Inputs[1], name + "_qkv", node.Inputs[2], split: true);
        long width = graph.Tensors[node.Inputs[1]].Shape[1] / 3;
        graph.Add(OnnxTensor.Of("qkv_widths", [width, width, width]));
        Add("Split", [name + "_qkv", "qkv_widths"], [name + "_q", name + "_k", name + "_v"], "", OnnxNode.Attribute("axis", -1));
        Add("MultiHeadAttention", [name + "_q", name + "_k", name + "_v"], node.Outputs, OnnxNode.Microsoft, [.. node.Attributes]);
    }

    private void Multiply(string source, string weights, string product, string bias, bool split)
    {
        (string values, List<int> splits) = Quantise(source, split ? MostSplits : 0);
        OnnxTensor matrix = graph.Tensors[weights];
        string name = weights;
        if (splits.Count > 0)
        {
            int width = (int)matrix.Shape[1];
            name += "_split";
            graph.Add(new OnnxTensor(name, OnnxTensor.Int8, [matrix.Shape[0] + splits.Count, width], [.. matrix.Data, .. splits.SelectMany(channel => matrix.Data.AsSpan(channel * width, width).ToArray())]));
        }

        Add("MatMulIntegerToFloat", [values, name, source + "_fixed_scale", Of(weights, "_scale"), source + "_fixed_zero", Of(weights, "_zero_point"), bias], [product], OnnxNode.Microsoft);
    }

    private void MultiplyFloat(string source, string weights, string product)
    {
        OnnxTensor matrix = graph.Tensors[weights];
        float[] scales = graph.Tensors[Of(weights, "_scale")].Floats;
        graph.Add(OnnxTensor.Of(weights + "_float", [.. matrix.Data.Select((value, i) => (sbyte)value * scales[i % scales.Length])], matrix.Shape));
        Add("MatMul", [source, weights + "_float"], [product]);
    }

    private (string Values, List<int> Splits) Quantise(string source, int most)
    {
        if (_quantised.TryGetValue(source, out var known)) return known;
        (float[] low, float[] high) = ranges[source];
        (float bottom, float top) = Range(low, high, most);
        float scale = (top - bottom) / byte.MaxValue;
        byte zero = (byte)Math.Clamp(MathF.Round(-bottom / scale), 0, byte.MaxValue);
        (bottom, top) = (-zero * scale, (byte.MaxValue - zero) * scale);
        string values = source + "_fixed", scaleName = source + "_fixed_scale", zeroName = source + "_fixed_zero";
        graph.Add(OnnxTensor.Of(scaleName, [scale]));
        graph.Add(OnnxTensor.Of(zeroName, zero));
        Add("QuantizeLinear", [source, scaleName, zeroName], [values]);
        List<(int Channel, float Offset)> splits = most == 0 ? [] : Splits(low, high, bottom, top, scale);
        if (splits.Count > 0)
        {
            graph.Add(OnnxTensor.Of(source + "_channels", [.. splits.Select(split => (long)split.Channel)]));
            graph.Add(OnnxTensor.Of(source + "_offsets", [.. splits.Select(split => split.Offset)], splits.Count));
            graph.Add(OnnxTensor.Of(source + "_floors", [.. splits.Select(split => split.Offset > 0 ? 0 : float.MinValue)], splits.Count));
            graph.Add(OnnxTensor.Of(source + "_ceilings", [.. splits.Select(split => split.Offset > 0 ? float.MaxValue : 0)], splits.Count));
            Add("Gather", [source, source + "_channels"], [source + "_far"], "", OnnxNode.Attribute("axis", 2));
            Add("Sub", [source + "_far", source + "_offsets"], [source + "_beyond"]);
            Add("Max", [source + "_beyond", source + "_floors"], [source + "_above"]);
            Add("Min", [source + "_above", source + "_ceilings"], [source + "_excess"]);
            Add("QuantizeLinear", [source + "_excess", scaleName, zeroName], [source + "_excess_fixed"]);
            Add("Concat", [values, source + "_excess_fixed"], [source + "_wide"], "", OnnxNode.Attribute("axis", -1));
            values = source + "_wide";
        }

        return _quantised[source] = (values, [.. splits.Select(split => split.Channel)]);
    }

    /// <summary>The narrowest range, in steps of a hundredth, that leaves at most so many splits.</summary>
    private static (float Bottom, float Top) Range(float[] low, float[] high, int most)
    {
        (float Bottom, float Top) best = (low.Min(), high.Max());
        for (int i = 1; most > 0 && i <= GridSteps; i++)
        {
            for (int j = 1; j <= GridSteps; j++)
            {
                float top = high.Max() * i / GridSteps, bottom = low.Min() * j / GridSteps;
                if (top - bottom < best.Top - best.Bottom && Splits(low, high, bottom, top, 0).Count <= most) best = (bottom, top);
            }
        }

        return best;
    }

    /// <summary>The columns for what lies outside the range: each holds a channel's excess over an offset. What is out by a step of the scale is left to rounding.</summary>
    private static List<(int Channel, float Offset)> Splits(float[] low, float[] high, float bottom, float top, float step)
    {
        List<(int Channel, float Offset)> splits = [];
        for (int channel = 0; channel < low.Length; channel++)
        {
            for (float offset = top; high[channel] - step > offset; offset += top) splits.Add((channel, offset));
            for (float offset = bottom; low[channel] + step < offset; offset += bottom) splits.Add((channel, offset));
        }

        return splits;
    }

    private bool IsAttention(string source) => _producers[source].Operator == "QAttention";

    private OnnxNode User(string value) => graph.Nodes.Single(node => node.Inputs.Contains(value));

    private static string Of(string weights, string suffix) => weights.Replace("_quantized", suffix, StringComparison.Ordinal);

    private void Add(string kind, IEnumerable<string> inputs, string[] outputs, string domain = "", params byte[][] attributes) =>
        _nodes.Add(new OnnxNode(kind, domain, [.. inputs], outputs, [.. attributes]));
}
