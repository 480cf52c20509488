using System.Globalization;
using System.Text;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>
/// A graph made at random: nodes with up to two of the labels A, B and C, relationships of the types R, S and T; whole numbers <c>i</c> and
/// <c>w</c>, halves <c>f</c>, strings <c>s</c>, truth values <c>b</c> and lists <c>l</c>, each missing now and then.
/// </summary>
internal static class RandomGraph
{
    public static readonly string[] Labels = ["A", "B", "C"];

    public static readonly string[] Types = ["R", "S", "T"];

    public static readonly string[] Words = ["ant", "Bee", "cat", "dog", ""];

    private const int Nodes = 24;

    private const int Relationships = 60;

    /// <summary>The query that makes it.</summary>
    public static string CreateQuery(Random random)
    {
        var query = new StringBuilder("CREATE ");
        for (int node = 0; node < Nodes; node++)
        {
            if (node > 0) query.Append(", ");
            string labels = string.Concat(Labels.Where(_ => random.Next(3) == 0).Take(2).Select(label => $":{label}"));
            query.Append(CultureInfo.InvariantCulture, $"(n{node}{labels} {{id: {node}");
            Maybe($", i: {random.Next(-3, 10)}");
            Maybe(string.Create(CultureInfo.InvariantCulture, $", f: {random.Next(-6, 12) / 2.0:F1}"));
            Maybe($", s: '{Words[random.Next(Words.Length)]}'");
            Maybe($", b: {(random.Next(2) == 0 ? "true" : "false")}");
            Maybe($", l: [{random.Next(5)}, {random.Next(5)}, {random.Next(5)}]");
            query.Append("})");
        }

        for (int relationship = 0; relationship < Relationships; relationship++)
        {
            query.Append(
                CultureInfo.InvariantCulture,
                $", (n{random.Next(Nodes)})-[:{Types[random.Next(Types.Length)]} {{id: {relationship}, w: {random.Next(6)}}}]->(n{random.Next(Nodes)})");
        }

        return query.ToString();

        void Maybe(string property)
        {
            if (random.Next(5) > 0) query.Append(property);
        }
    }
}
