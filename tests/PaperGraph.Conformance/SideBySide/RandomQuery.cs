using System.Text;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>A reading query made at random: patterns, predicates, a step between them now and then, and a projection.</summary>
/// <param name="random">Where chance comes from.</param>
internal sealed class RandomQuery(Random random)
{
    private readonly List<string> _nodes = [];
    private readonly List<string> _relationships = [];
    private readonly StringBuilder _text = new();

    private RandomExpression Expressions => new(random, _nodes, _relationships);

    public string Text()
    {
        Match(optional: false);
        if (random.Next(3) == 0) Match(optional: true);
        if (random.Next(4) == 0) Subquery();
        if (random.Next(4) == 0) Narrow();
        Projection();
        return _text.ToString();
    }

    private void Match(bool optional)
    {
        // A pattern that starts at a known node keeps the number of rows small.
        string start = _nodes.Count == 0 ? NewNode() : $"({_nodes[random.Next(_nodes.Count)]})";
        _text.Append(optional ? "OPTIONAL MATCH " : "MATCH ").Append(start);
        for (int hops = random.Next(optional ? 1 : 0, 3); hops > 0; hops--) _text.Append(Relationship()).Append(NewNode());
        if (random.Next(3) > 0) _text.Append("\nWHERE ").Append(Expressions.Predicate());
        _text.Append('\n');
    }

    private string NewNode()
    {
        string name = $"n{_nodes.Count}";
        string label = random.Next(2) == 0 ? $":{Expressions.LabelExpression(2)}" : "";
        string properties = random.Next(8) == 0 ? $" {{i: {random.Next(5)}}}" : "";
        string condition = random.Next(8) == 0 ? $" WHERE {name}.i > {random.Next(4)}" : "";
        _nodes.Add(name);
        return $"({name}{label}{properties}{condition})";
    }

    private string Relationship()
    {
        string types = random.Next(5) switch
        {
            0 => "",
            1 => ":R|S",
            2 => ":!T",
            _ => $":{RandomGraph.Types[random.Next(RandomGraph.Types.Length)]}",
        };
        string inside;
        switch (random.Next(6))
        {
            case 0:
                inside = $"{types}*1..2".Replace(":!T", ":T", StringComparison.Ordinal);
                break;
            case 1:
                inside = $"{types} WHERE true";
                if (types.Length == 0) inside = "";
                break;
            default:
                string name = $"r{_relationships.Count}";
                _relationships.Add(name);
                inside = $"{name}{types}";
                break;
        }

        return random.Next(3) switch
        {
            0 => $"-[{inside}]->",
            1 => $"<-[{inside}]-",
            _ => $"-[{inside}]-",
        };
    }

    private void Subquery()
    {
        string node = _nodes[random.Next(_nodes.Count)];
        _text.Append($"CALL ({node}) {{ MATCH ({node})--(inner) RETURN count(inner) AS neighbours, max(inner.i) AS most }}\n");
        _text.Append($"WITH *, neighbours + coalesce(most, 0) AS weight WHERE weight >= {random.Next(4)}\n");
    }

    private void Narrow() => _text.Append($"WITH DISTINCT {string.Join(", ", _nodes.Concat(_relationships))} WHERE {Expressions.Predicate(1)}\n");

    private void Projection()
    {
        RandomExpression expressions = Expressions;
        List<string> columns = [];
        for (int columnCount = random.Next(1, 4); columnCount > 0; columnCount--) columns.Add(expressions.Scalar());
        bool aggregates = random.Next(2) == 0;
        if (aggregates) columns.Add(expressions.Aggregate());
        bool distinct = !aggregates && random.Next(3) == 0;
        string[] names = columns.Select((_, i) => $"c{i}").ToArray();
        _text.Append("RETURN ").Append(distinct ? "DISTINCT " : "").AppendJoin(", ", columns.Zip(names, (column, name) => $"{column} AS {name}"));
        if (random.Next(2) == 0) return;

        // The order of a collected list is open, so it cannot order rows.
        string[] keys = names.Where((_, i) => !columns[i].StartsWith("collect", StringComparison.Ordinal)).ToArray();
        _text.Append("\nORDER BY ").AppendJoin(", ", keys.Select(name => random.Next(3) == 0 ? $"{name} DESC" : name));
        if (keys.Length < names.Length) return;
        if (random.Next(2) == 0) _text.Append($"\nSKIP {random.Next(3)}");
        if (random.Next(2) == 0) _text.Append($"\nLIMIT {random.Next(1, 12)}");
    }
}
