using System.Globalization;
using System.Text;

namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>Small graphs and counting queries by chance, from a seed: with loops, parallel relationships and nodes of several labels.</summary>
internal sealed class RandomGraph(int seed)
{
    private static readonly string[] s_labels = ["A", "B", "A:B", "C"];
    private static readonly string[] s_types = ["S", "T", "U"];
    private readonly Random _random = new(seed);

    /// <summary>A statement that makes a graph.</summary>
    public string Create()
    {
        int nodes = _random.Next(1, 8);
        var text = new StringBuilder("CREATE ");
        for (int i = 0; i < nodes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"(n{i}:{Pick(s_labels)} {{id: {i}{(_random.Next(3) == 0 ? "" : $", v: {_random.Next(3)}")}}}), ");
        }

        int relationships = _random.Next(1, 16);
        for (int i = 0; i < relationships; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"(n{_random.Next(nodes)})-[:{Pick(s_types)}]->(n{_random.Next(nodes)}), ");
        }

        return text.ToString(0, text.Length - 2);
    }

    /// <summary>A query that counts the matches of a pattern, in groups or not.</summary>
    public string Counting()
    {
        int hops = _random.Next(1, 4);
        var text = new StringBuilder("MATCH " + Node(0));
        for (int i = 1; i <= hops; i++) text.Append(Relationship(i)).Append(Node(i));
        if (_random.Next(4) == 0) text.Append(CultureInfo.InvariantCulture, $", (n{_random.Next(hops + 1)}){Relationship(hops + 1)}{Node(hops + 1)}");
        if (_random.Next(2) == 0) text.Append(CultureInfo.InvariantCulture, $" WHERE n{_random.Next(hops + 1)}.v {Pick(["=", "<", ">="])} {_random.Next(3)}");
        if (_random.Next(8) == 0) text.Append(text.ToString().Contains("WHERE", StringComparison.Ordinal) ? " AND" : " WHERE").Append(" n0.v = n1.v");
        string counted = Pick(["count(*)", "count(n1)", "count(n0.v)", "count(r1)", "count(*), count(n1.v)", "count(DISTINCT n1)"]);
        string key = Pick(["", "", $"n{_random.Next(hops + 1)}.id, ", "n0.v, ", $"n{hops}, "]);
        return text.Append(" RETURN ").Append(key).Append(counted).ToString();
    }

    private string Node(int number) => _random.Next(3) == 0 ? $"(n{number}:{Pick(["A", "B", "A|C", "!B"])})" : $"(n{number})";

    private string Relationship(int number)
    {
        string types = _random.Next(3) switch { 0 => "", 1 => ":" + Pick(s_types), _ => $":{Pick(s_types)}|{Pick(s_types)}" };
        return Pick(["-[r{0}{1}]->", "<-[r{0}{1}]-", "-[r{0}{1}]-"]).Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", types, StringComparison.Ordinal);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
