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

    /// <summary>A query for the different ends of trails.</summary>
    public string Ends()
    {
        string length = Pick(["*0..2", "*1..2", "*..3", "*0..4", "*1..5"]);
        string relationship = Pick(["-[:S|T{0}]->", "<-[:T{0}]-", "-[:S{0}]-", "-[{0}]-", "-[{0}]->"]).Replace("{0}", length, StringComparison.Ordinal);
        string before = Pick(["", "", "(m)-[r]-"]);
        string where = Pick(["", " WHERE b.v > 0", $" WHERE a.id = {_random.Next(3)}", " WHERE a <> b"]);
        string asked = Pick(["DISTINCT b.id", "DISTINCT a.id, b.id", "count(DISTINCT b)", "a.id, count(DISTINCT b.v)", "max(b.id), min(b.v)", "a.id, collect(DISTINCT b.id)[0] IS NULL"]);
        return $"MATCH {before}(a){relationship}(b){where} RETURN {asked}";
    }

    /// <summary>A query over parts of a pattern that only a comparison, or nothing, connects.</summary>
    public string Parts()
    {
        string left = Pick(["(a)", "(a:A)", "(a)-[r1]->(c)", "(a)<-[r1:S]-(c)"]), right = Pick(["(b)", "(b:B)", "(b)-[r2]->(d)", "(b)-[r2:T]-(d:A)", "(b)-[:S*1..2]->(d)"]);
        string[] tests = ["a.v = b.v", "b.id = a.id + 1", "a.v = b.v AND a.id < b.id", "a.v = b.v AND a.id = b.id", "a.id <> b.id", "a.v / 2.0 = b.v", "coalesce(a.v, -1) = coalesce(b.v, -1)"];
        string start = Pick(["MATCH ", "MATCH ", "MATCH (z:C) OPTIONAL MATCH ", "MATCH (z) MATCH "]);
        return $"{start}{left}, {right} WHERE {Pick(tests)} RETURN a.id, b.id, count(*)";
    }

    /// <summary>A query that counts in an expression.</summary>
    public string Inner()
    {
        string relationship = Pick(["-[:S]->", "<-[:T]-", "-[:S|T]-", "-->", "--", "-[r]->"]);
        string pattern = Pick([$"(a){relationship}()", $"(a){relationship}(:A)", $"(a){relationship}()-[:U]->()", $"(a){relationship}(x) WHERE x.v > 0", $"(a:B){relationship}()", $"(a){relationship}(a)"]);
        return $"MATCH (a) RETURN a.id, {Pick(["COUNT", "COUNT", "EXISTS"])} {{ {pattern} }}";
    }

    /// <summary>A query for the first rows in an order in which all rows have a place.</summary>
    public string First() =>
        $"MATCH (a) RETURN {Pick(["a.id AS id, a.v AS v", "a.id AS id, labels(a) AS v, a.v AS w", "a AS id, a.v AS v"])} ORDER BY {Pick(["a.v, a.id", "a.v DESC, a.id", "a.id DESC"])}{Pick(["", " SKIP 1"])} LIMIT {_random.Next(4)}";

    private string Node(int number) => _random.Next(3) == 0 ? $"(n{number}:{Pick(["A", "B", "A|C", "!B"])})" : $"(n{number})";

    private string Relationship(int number)
    {
        string types = _random.Next(3) switch { 0 => "", 1 => ":" + Pick(s_types), _ => $":{Pick(s_types)}|{Pick(s_types)}" };
        return Pick(["-[r{0}{1}]->", "<-[r{0}{1}]-", "-[r{0}{1}]-"]).Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", types, StringComparison.Ordinal);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
