using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Tests.PackStream;

/// <summary>Writes and reads single values.</summary>
internal static class Codec
{
    internal static readonly ValueCodec Current = new(elementIds: true, utc: true);
    internal static readonly ValueCodec Legacy = new(elementIds: false, utc: false);

    internal static byte[] Write(object? value, ValueCodec? codec = null)
    {
        var writer = new PackStreamWriter(codec ?? Current, PackStreamLimits.Client);
        writer.WriteValue(value);
        return writer.Written.ToArray();
    }

    internal static object? Read(byte[] bytes, ValueCodec? codec = null)
    {
        var reader = new PackStreamReader(bytes, codec ?? Current, new KeyCache(), PackStreamLimits.Client);
        object? value = reader.ReadValue();
        return reader.AtEnd ? value : throw new PackStreamException("Bytes are left.");
    }

    internal static bool Same(object? left, object? right) => (left, right) switch
    {
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) =>
            a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out object? other) && Same(entry.Value, other)),
        _ => Equals(left, right),
    };
}
