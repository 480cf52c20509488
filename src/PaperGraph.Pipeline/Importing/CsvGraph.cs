using System.Globalization;
using PaperGraph.Model;

namespace PaperGraph.Pipeline;

/// <summary>
/// A graph in comma-separated files, in the form of Neo4j's import tool. Files of nodes are read first and their ids kept (about 100 bytes each), so that
/// relationships find their ends. A node's id becomes a property if its column has a name.
/// </summary>
internal sealed class CsvGraph
{
    private const char InSpace = '\u001F';

    private readonly IReadOnlyList<CsvFile> _files;
    private readonly char _listSeparator;

    // The first label of each node by its id, by space.
    private readonly Dictionary<string, Dictionary<string, string>> _labels = new(StringComparer.Ordinal);

    // The column of ids of each space.
    private readonly Dictionary<string, CsvColumn> _ids = new(StringComparer.Ordinal);

    /// <param name="inputs">Files, or NAME=file.</param>
    /// <param name="separator">Between values.</param>
    /// <param name="listSeparator">Between labels, and between items of a list.</param>
    /// <param name="idType">Type of ids whose columns tell none: string or integer.</param>
    /// <exception cref="ImportException">A file cannot be read, or its header is wrong.</exception>
    public CsvGraph(IEnumerable<string> inputs, char separator, char listSeparator, string idType)
    {
        (_files, _listSeparator) = ([.. inputs.Select(input => CsvFile.Open(input, separator, idType))], listSeparator);
        foreach (CsvFile file in _files)
        {
            foreach (CsvColumn column in file.Columns.Where(column => column.Role == CsvRole.Id))
            {
                if (!_ids.TryAdd(column.Space, column) && _ids[column.Space].Type != column.Type) throw file.Fault(1, $"the ids{In(column.Space)} are {_ids[column.Space].Type} in one file and {column.Type} in another");
            }
        }
    }

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
            if (column.Role == CsvRole.Id) id = IdOf(file, row, column, row.Cells[i]);
            if (column.Role == CsvRole.Label) labels.AddRange(row.Cells[i].Split(_listSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Except(labels));
        }

        if (id.Length == 0) throw file.Fault(row.Line, "the node has no id");
        if (labels.Count == 0) throw file.Fault(row.Line, $"the node {id} has no label");
        return new GraphNode(labels, id, PropertiesOf(file, row)) { HasIdProperty = false };
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
        file.Fault(row.Line, $"the id {id.Split(InSpace)[0]} stands twice{In(space)}; give each node its own, or each file a space as in :ID(Person)");

    private NodeReference NodeAt(CsvFile file, CsvRow row, CsvColumn column, string cell)
    {
        string id = _ids.TryGetValue(column.Space, out CsvColumn? ids) ? IdOf(file, row, ids, cell) : cell;
        return _labels.TryGetValue(column.Space, out Dictionary<string, string>? labels) && labels.TryGetValue(id, out string? label)
            ? new NodeReference(label, id)
            : throw file.Fault(row.Line, $"there is no node with id \"{cell}\"{In(column.Space)}; add it to a file of nodes, or take the row out");
    }

    // 7 and 07 are the same integer. Spaces may share ids, and nodes of theirs a first label, by which the store tells nodes apart.
    private static string IdOf(CsvFile file, CsvRow row, CsvColumn ids, string cell)
    {
        string id = cell;
        if (ids.Type != "string" && cell.Length > 0)
        {
            id = long.TryParse(cell.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : throw file.Fault(row.Line, $"the id \"{cell}\" is no integer, which the ids{In(ids.Space)} are");
        }

        return ids.Space.Length == 0 || id.Length == 0 ? id : $"{id}{InSpace}{ids.Space}";
    }

    private static string In(string space) => space.Length > 0 ? $" in the space {space}" : "";

    private Dictionary<string, object> PropertiesOf(CsvFile file, CsvRow row)
    {
        Dictionary<string, object> properties = new(file.Columns.Count, StringComparer.Ordinal);
        for (int i = 0; i < file.Columns.Count; i++)
        {
            CsvColumn column = file.Columns[i];
            if (!column.IsProperty) continue;
            try
            {
                if (column.ValueOf(row.Cells[i], _listSeparator) is not { } value) continue;
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
