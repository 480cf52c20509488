using System.Text.RegularExpressions;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Tests.Temporal;

/// <summary>
/// Runs the queries of the TCK's temporal features, which all have one row: CREATE of single nodes, MATCH of single nodes, WITH and RETURN. Nodes are maps here.
/// </summary>
internal sealed partial class OneRowQueries
{
    private readonly List<(string Label, Value Properties)> _nodes = [];

    /// <summary>Runs a query; its result as texts in the TCK's notation, empty without RETURN.</summary>
    public IReadOnlyList<string> Run(string query)
    {
        var row = new Dictionary<string, Value>();
        string[] parts = Clause().Split(query);
        var results = new List<string>();
        for (int i = 1; i < parts.Length; i += 2)
        {
            string body = parts[i + 1];
            switch (parts[i])
            {
                case "CREATE":
                    _nodes.Add((Node().Match(body).Groups[2].Value, Expressions.Evaluate(body[body.IndexOf('{')..body.LastIndexOf(')')], row)));
                    break;
                case "MATCH":
                    foreach (Match node in Node().Matches(body))
                    {
                        row[node.Groups[1].Value] = _nodes.First(known => node.Groups[2].Value is "" || node.Groups[2].Value == known.Label).Properties;
                    }

                    break;
                case "WITH":
                    row = SplitItems(body).Select(item => Alias().Match(item))
                        .ToDictionary(item => item.Groups[2].Value, item => Expressions.Evaluate(item.Groups[1].Value, row));
                    break;
                default:
                    results.AddRange(SplitItems(body).Select(item => Notation(Expressions.Evaluate(Alias().Match(item) is { Success: true } match ? match.Groups[1].Value : item, row))));
                    break;
            }
        }

        return results;
    }

    private static string Notation(Value value) => value.Kind switch
    {
        ValueKind.List => "[" + string.Join(", ", value.AsList().Select(Notation)) + "]",
        ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String => value.ToString(),
        _ => $"'{value}'",
    };

    private static IEnumerable<string> SplitItems(string body)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] is '(' or '[' or '{') depth++;
            if (body[i] is ')' or ']' or '}') depth--;
            if (body[i] != ',' || depth > 0) continue;
            yield return body[start..i];
            start = i + 1;
        }

        yield return body[start..];
    }

    [GeneratedRegex(@"\b(CREATE|MATCH|WITH|RETURN)\b")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\((\w*)(?::\s*(\w+))?")]
    private static partial Regex Node();

    [GeneratedRegex(@"^(.*) AS (\w+)\s*$")]
    private static partial Regex Alias();
}
