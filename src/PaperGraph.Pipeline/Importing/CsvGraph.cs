using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// A graph in comma-separated files, in the form of Neo4j's import tool. Files of nodes are read first and their ids kept (about 100 bytes each), so that
/// relationships find their ends. A node's id becomes its property <c>id</c>, as a text.
/// </summary>
internal sealed class CsvGraph
{
    private readonly IReadOnlyList<CsvFile> _files;
    private readonly char _listSeparator;

    // The first label of each node by its id, by space.
    private readonly Dictionary<string, Dictionary<string, string>> _labels = new(StringComparer.Ordinal);

    /// <param name="inputs">Files, or NAME=file.</param>
    /// <param name="separator">Between values.</param>
    /// <param name="listSeparator">Between labels, and between items of a list.</param>
    /// <exception cref="ImportException">A file cannot be read, or its header is wrong.</exception>
    public CsvGraph(IEnumerable<string> inputs, char separator, char listSeparator) =>
        (_files, _listSeparator) = ([.. inputs.Select(input => CsvFile.Open(input, separator))], listSeparator);

    /// <summary>The nodes; to be read before the relationships.</summary>
    /// <exception cref="ImportException">While reading: a row is wrong.</exception>
    public IEnumerable<GraphNode> Nodes()
    {
        foreach (CsvFile file in _files.Where(file => !file.HoldsRelationships))
        {
            string label = "";
            string space = file.Columns.Single(column => column.Role == CsvRole.Id).Space;
            if (!_labels.TryGetValue(space, out Dictionary<string, string>? labels)) _labels.Add(space, labels = new Dictionary<string, string>(StringComparer.Ordinal));
            foreach ((CsvRow row, GraphNode node) in PartsInOrder.Of(file.Blocks(), block => file.RowsOf(block).Select(row => (row, NodeOf(file, row))).ToArray()))
            {
                // The store tells nodes apart by their first label and id: the space goes into neither.
                if (!string.Equals(label, node.Labels[0], StringComparison.Ordinal)) label = node.Labels[0];
                if (!labels.TryAdd(node.Id, label)) throw Twice(file, row, node.Id, space);
                yield return node;
            }
        }
    }

    /// <summary>The relationships.</summary>
    /// <exception cref="ImportException">While reading: a row is wrong.</exception>
    public IEnumerable<GraphRelationship> Relationships()
    {
        foreach (CsvFile file in _files.Where(file => file.HoldsRelationships))
        {
            foreach (GraphRelationship relationship in PartsInOrder.Of(file.Blocks(), block => file.RowsOf(block).Select(row => RelationshipOf(file, row)).ToArray()))
            {
                yield return relationship;
            }
        }
    }

    private GraphNode NodeOf(CsvFile file, CsvRow row)
    {
        List<string> labels = file.Name is null ? [] : [file.Name];
        string id = "";
        for (int i = 0; i < file.Columns.Count; i++)
        {
            CsvColumn column = file.Columns[i];
            if (column.Role == CsvRole.Id) id = row.Cells[i];
            if (column.Role == CsvRole.Label) labels.AddRange(row.Cells[i].Split(_listSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Except(labels));
        }

        if (id.Length == 0) throw file.Fault(row.Line, "the node has no id");
        if (labels.Count == 0) throw file.Fault(row.Line, $"the node {id} has no label");
        return new GraphNode(labels, id, PropertiesOf(file, row));
    }

    private GraphRelationship RelationshipOf(CsvFile file, CsvRow row)
    {
        string? type = file.Name;
        NodeReference start = default, end = default;
        for (int i = 0; i < file.Columns.Count; i++)
        {
            CsvColumn column = file.Columns[i];
            if (column.Role == CsvRole.Type && row.Cells[i].Length > 0) type = row.Cells[i];
            if (column.Role == CsvRole.Start) start = NodeAt(file, row, column, row.Cells[i]);
            if (column.Role == CsvRole.End) end = NodeAt(file, row, column, row.Cells[i]);
        }

        return new GraphRelationship(type ?? throw file.Fault(row.Line, "the relationship has no type"), start, end, PropertiesOf(file, row));
    }

    private static ImportException Twice(CsvFile file, CsvRow row, string id, string space) =>
        file.Fault(row.Line, $"the id {id} stands twice{(space.Length > 0 ? $" in the space {space}" : "")}; give each node its own, or each file a space as in :ID(Person)");

    private NodeReference NodeAt(CsvFile file, CsvRow row, CsvColumn column, string id) =>
        _labels.TryGetValue(column.Space, out Dictionary<string, string>? labels) && labels.TryGetValue(id, out string? label)
            ? new NodeReference(label, id)
            : throw file.Fault(row.Line, $"there is no node with id \"{id}\"{(column.Space.Length > 0 ? $" in the space {column.Space}" : "")}; add it to a file of nodes, or take the row out");

    private Dictionary<string, object> PropertiesOf(CsvFile file, CsvRow row)
    {
        Dictionary<string, object> properties = new(file.Columns.Count, StringComparer.Ordinal);
        for (int i = 0; i < file.Columns.Count; i++)
        {
            CsvColumn column = file.Columns[i];
            if (column.Role != CsvRole.Property) continue;
            try
            {
                if (column.ValueOf(row.Cells[i], _listSeparator) is not { } value) continue;
                if (column.Name == "id" && !file.HoldsRelationships) throw file.Fault(row.Line, "a node has the property id from its column :ID; give the column another name");
                properties[column.Name] = value;
            }
            catch (FormatException fault)
            {
                throw file.Fault(row.Line, fault.Message, fault);
            }
        }

        return properties;
    }
}
