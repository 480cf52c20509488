using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher;

/// <summary>Finds patterns of one MATCH that share no variable.</summary>
internal static class CartesianProducts
{
    /// <summary>One notification for each part after the first.</summary>
    public static IEnumerable<Notification> Of(IReadOnlyList<PathPattern> paths, TextPosition position)
    {
        if (paths.Count < 2) yield break;
        List<HashSet<string>> parts = [];
        List<int> first = [];
        for (int path = 0; path < paths.Count; path++)
        {
            HashSet<string> names = [.. NamesOf(paths[path].Elements)];
            int began = path;
            for (int part = parts.Count - 1; part >= 0; part--)
            {
                if (!parts[part].Overlaps(names)) continue;
                names = [.. parts[part], .. names];
                began = Math.Min(began, first[part]);
                parts.RemoveAt(part);
                first.RemoveAt(part);
            }

            int place = first.FindIndex(other => other > began);
            if (place < 0) place = parts.Count;
            parts.Insert(place, names);
            first.Insert(place, began);
        }

        for (int part = 1; part < parts.Count; part++)
        {
            // Relationships are not named: a part is known by its nodes.
            HashSet<string> nodes = [.. paths.SelectMany(path => path.Elements).OfType<NodePattern>().Where(node => node.Variable is not null).Select(node => node.Variable!.Name)];
            yield return Notices.CartesianProduct([.. parts[part].Where(nodes.Contains).Order(StringComparer.Ordinal)], position);
        }
    }

    private static IEnumerable<string> NamesOf(IEnumerable<PatternElement> elements)
    {
        foreach (PatternElement element in elements)
        {
            VariableName? variable = element switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship => relationship.Variable,
                _ => null,
            };
            if (variable is not null) yield return variable.Name;
            if (element is ParenthesizedPath inner)
            {
                foreach (string name in NamesOf(inner.Path.Elements)) yield return name;
            }
        }
    }
}
