using System.Runtime.InteropServices;
using System.Text;

namespace PaperGraph.Benchmarks;

/// <summary>The graph of an ONNX file: its nodes and initialisers, by the field numbers of onnx.proto.</summary>
internal sealed class OnnxGraph
{
    private const int GraphField = 7;
    private const int NodeField = 1;
    private const int InitializerField = 5;
    private const int OutputField = 12;
    private const int ValueInfoField = 13;

    private readonly WireMessage _model;
    private readonly WireMessage _graph;

    public OnnxGraph(string path)
    {
        _model = WireMessage.Parse(File.ReadAllBytes(path));
        _graph = WireMessage.Parse(_model.Fields.Single(field => field.Number == GraphField).Data);
        foreach (var field in _graph.Fields)
        {
            if (field.Number == NodeField) Nodes.Add(OnnxNode.Parse(field.Data));
            if (field.Number == InitializerField) Add(OnnxTensor.Parse(field.Data));
        }
    }

    public List<OnnxNode> Nodes { get; } = [];

    public Dictionary<string, OnnxTensor> Tensors { get; } = new(StringComparer.Ordinal);

    public void Add(OnnxTensor tensor) => Tensors[tensor.Name] = tensor;

    public void AddFloatOutput(string name) =>
        _graph.Add(OutputField, new WireMessage().Add(1, name).Add(2, new WireMessage().Add(1, new WireMessage().Add(1, (long)OnnxTensor.Float).ToBytes()).ToBytes()).ToBytes());

    public void Write(string path)
    {
        WireMessage graph = new();
        foreach (OnnxNode node in Nodes) graph.Add(NodeField, node.ToBytes());
        foreach (var field in _graph.Fields.Where(field => field.Number is not (NodeField or InitializerField or ValueInfoField))) graph.Add(field);
        HashSet<string> used = [.. Nodes.SelectMany(node => node.Inputs)];
        foreach (OnnxTensor tensor in Tensors.Values.Where(tensor => used.Contains(tensor.Name))) graph.Add(InitializerField, tensor.ToBytes());
        WireMessage model = new();
        foreach (var field in _model.Fields)
        {
            if (field.Number == GraphField) model.Add(GraphField, graph.ToBytes());
            else model.Add(field);
        }

        File.WriteAllBytes(path, model.ToBytes());
    }
}

/// <summary>A node; attributes as they are in the file.</summary>
internal sealed record OnnxNode(string Operator, string Domain, List<string> Inputs, string[] Outputs, List<byte[]> Attributes)
{
    public const string Microsoft = "com.microsoft";

    public static OnnxNode Parse(byte[] data)
    {
        WireMessage message = WireMessage.Parse(data);
        return new OnnxNode(Text(4).Single(), Text(7).SingleOrDefault(""), [.. Text(1)], [.. Text(2)], [.. message.Fields.Where(field => field.Number == 5).Select(field => field.Data)]);

        IEnumerable<string> Text(int number) => message.Fields.Where(field => field.Number == number).Select(field => Encoding.UTF8.GetString(field.Data));
    }

    public static byte[] Attribute(string name, long value) => new WireMessage().Add(1, name).Add(3, value).Add(20, 2L).ToBytes();

    public static byte[] Attribute(string name, float value) => new WireMessage().Add(1, name).Add(2, value).Add(20, 1L).ToBytes();

    public static byte[] Attribute(string name, long[] values)
    {
        WireMessage message = new WireMessage().Add(1, name);
        foreach (long value in values) message.Add(8, value);
        return message.Add(20, 7L).ToBytes();
    }

    public byte[] ToBytes()
    {
        WireMessage message = new();
        foreach (string input in Inputs) message.Add(1, input);
        foreach (string output in Outputs) message.Add(2, output);
        message.Add(3, Outputs[0] + "/node").Add(4, Operator);
        foreach (byte[] attribute in Attributes) message.Add(5, attribute);
        if (Domain.Length > 0) message.Add(7, Domain);
        return message.ToBytes();
    }
}

/// <summary>An initialiser with its data as raw little-endian bytes, or, where <see cref="Source"/> is set, as it is in the file.</summary>
internal sealed record OnnxTensor(string Name, int Type, long[] Shape, byte[] Data, byte[]? Source = null)
{
    public const int Float = 1;
    public const int UInt8 = 2;
    public const int Int8 = 3;
    public const int Int64 = 7;

    public float[] Floats => MemoryMarshal.Cast<byte, float>(Data).ToArray();

    public static OnnxTensor Of(string name, float[] values, params long[] shape) => new(name, Float, shape, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public static OnnxTensor Of(string name, long[] values) => new(name, Int64, [values.Length], MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public static OnnxTensor Of(string name, byte value) => new(name, UInt8, [], [value]);

    public static OnnxTensor Parse(byte[] source)
    {
        WireMessage message = WireMessage.Parse(source);
        long[] shape = [.. message.Fields.Where(field => field.Number == 1).SelectMany(field => field.Wire == 0 ? [(long)field.Value] : Packed(field.Data))];
        byte[] data = message.Fields.Where(field => field.Number is 4 or 9).SelectMany(field => field.Data).ToArray();
        return new OnnxTensor(Encoding.UTF8.GetString(message.Fields.Single(field => field.Number == 8).Data), (int)message.Fields.Single(field => field.Number == 2).Value, shape, data, source);
    }

    public byte[] ToBytes()
    {
        if (Source is not null) return Source;
        WireMessage message = new();
        foreach (long size in Shape) message.Add(1, size);
        return message.Add(2, (long)Type).Add(8, Name).Add(9, Data).ToBytes();
    }

    private static List<long> Packed(ReadOnlySpan<byte> data)
    {
        List<long> values = [];
        while (data.Length > 0) values.Add((long)WireMessage.Take(ref data));
        return values;
    }
}
