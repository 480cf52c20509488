using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>Counts which properties of which types entities of a kind have.</summary>
internal sealed class PropertyTally
{
    private readonly SortedDictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <summary>Takes an entity in.</summary>
    public void Add(string[] names, IReadOnlyList<KeyValuePair<int, Value>> properties, INames keys)
    {
        string key = string.Join('\0', names);
        if (!_groups.TryGetValue(key, out Group? group)) _groups.Add(key, group = new Group(names));
        group.Entities++;
        foreach ((int number, Value value) in properties)
        {
            if (!group.Properties.TryGetValue(keys[number], out Property? property)) group.Properties.Add(keys[number], property = new Property());
            property.Entities++;
            property.Types.Add(TypeOf(value));
        }
    }

    /// <summary>A row for each property, and one for a kind without properties.</summary>
    public IEnumerable<Value[]> Rows(Func<string[], Value, Value, Value, Value[]> row)
    {
        foreach (Group group in _groups.Values)
        {
            if (group.Properties.Count == 0) yield return row(group.Names, Value.Null, Value.Null, Value.False);
            foreach ((string name, Property property) in group.Properties)
            {
                yield return row(
                    group.Names, Value.String(name), Columns.ListOf(property.Types), Value.Boolean(property.Entities == group.Entities));
            }
        }
    }

    // Java's names, which clients of Neo4j know.
    private static string TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Integer => "Long",
        ValueKind.Float => "Double",
        ValueKind.List => (value.AsList().Count == 0 ? "String" : TypeOf(value.AsList()[0])) + "Array",
        _ => value.Kind.ToString(),
    };

    private sealed class Group(string[] names)
    {
        public string[] Names { get; } = names;

        public long Entities { get; set; }

        public SortedDictionary<string, Property> Properties { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Property
    {
        public long Entities { get; set; }

        public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);
    }
}
