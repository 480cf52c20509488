using CsCheck;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

public sealed class BundleRoundTripTests
{
    private static readonly Gen<string> s_text = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.OneOf("naïve \"x\"", "日本語\n", "😀 \\ /", "\u2028 \u0001", "<b>&amp;</b>", " "));

    private static readonly Gen<object> s_value = Gen.OneOf(
        s_text.Select(text => (object)text),
        Gen.Long.Select(number => (object)number),
        Gen.OneOf(Gen.Double.Where(double.IsFinite), Gen.OneOf(0.0, -0.0, 1.0, 1e300, 5e-324, 0.1)).Select(number => (object)number),
        Gen.Bool.Select(flag => (object)flag),
        s_text.List[0, 4].Select(list => (object)(IReadOnlyList<string>)list),
        Gen.Long.List[1, 4].Select(list => (object)(IReadOnlyList<long>)list),
        Gen.OneOf(1.0, 2.5, -3e-9).List[1, 4].Select(list => (object)(IReadOnlyList<double>)list),
        Gen.Bool.List[1, 4].Select(list => (object)(IReadOnlyList<bool>)list));

    private static readonly Gen<IReadOnlyDictionary<string, object>> s_properties =
        Gen.Select(s_text, s_value).List[0, 5].Select(pairs =>
            (IReadOnlyDictionary<string, object>)pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static readonly Gen<List<GraphNode>> s_nodes =
        Gen.Select(Gen.OneOf<string[]>(["Paper"], ["Entity", "Method"], ["Author"]), s_text, s_properties, (labels, id, properties) => new GraphNode(labels, id, properties))
            .List[1, 8].Select(nodes => nodes.DistinctBy(node => (node.Labels[0], node.Id)).ToList());

    [Fact]
    public void What_is_written_is_read_again()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("graph");
        Gen.Select(s_nodes, Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], s_properties).List[0, 6]).Sample(
            (nodes, ends) =>
            {
                List<GraphRelationship> relationships = [.. ends
                    .Select(end => new GraphRelationship("USES", Reference(nodes[end.Item1 % nodes.Count]), Reference(nodes[end.Item2 % nodes.Count]), end.Item3))
                    .DistinctBy(RelationshipKey.Of)];
                using (BundleWriter writer = BundleWriter.Create(path)) writer.Write(new GraphContent { Tool = "test", Nodes = nodes, Relationships = relationships });
                BundleReader reader = BundleReader.Open(path);
                reader.Verify();
                Assert.Equal(nodes.Select(Shown), reader.Nodes().Select(Shown));
                Assert.Equal(relationships.Select(Shown), reader.Relationships().Select(Shown));
            },
            iter: 200,
            threads: 1);
    }

    private static NodeReference Reference(GraphNode node) => new(node.Labels[0], node.Id);

    private static string Shown(GraphNode node) => $"{string.Join(':', node.Labels)} {node.Id} {Shown(node.Properties)}";

    private static string Shown(GraphRelationship relationship) => $"{relationship.Type} {relationship.Start} {relationship.End} {Shown(relationship.Properties)}";

    private static string Shown(IReadOnlyDictionary<string, object> properties) =>
        string.Join("; ", properties.Select(property => $"{property.Key}={Shown(property.Value)}"));

    private static string Shown(object value) => value switch
    {
        string text => "s" + text,
        System.Collections.IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Shown)) + "]",
        double number => "d" + BitConverter.DoubleToInt64Bits(number),
        _ => value.GetType().Name + value,
    };
}
