using PaperGraph.Model.Values;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>Pages as bytes. Adjacency is not written: it follows from the relationships.</summary>
internal static class PageCodec
{
    public static void Write(ByteBuffer buffer, NodePage page)
    {
        foreach (int set in page.LabelSets) buffer.Count(set + 1);
        WriteColumns(buffer, page);
    }

    public static void Write(ByteBuffer buffer, RelationshipPage page)
    {
        buffer.Raw<int>(page.Types);
        buffer.Raw<int>(page.Starts);
        buffer.Raw<int>(page.Ends);
        WriteColumns(buffer, page);
    }

    public static NodePage ReadNodes(ref ByteReader reader, Catalogue catalogue)
    {
        var page = new NodePage(0);
        for (int i = 0; i < RecordPage.Size; i++)
        {
            int set = reader.Count() - 1;
            if (set >= catalogue.LabelSets.Count) throw new FormatException($"label set {set}");
            page.LabelSets[i] = set;
        }

        ReadColumns(ref reader, page, catalogue);
        return page;
    }

    public static RelationshipPage ReadRelationships(ref ByteReader reader, Catalogue catalogue)
    {
        var page = new RelationshipPage(0);
        reader.Raw<int>(page.Types);
        reader.Raw<int>(page.Starts);
        reader.Raw<int>(page.Ends);
        foreach (int type in page.Types)
        {
            if (type >= catalogue.Types.Count || type < -1) throw new FormatException($"relationship type {type}");
        }

        ReadColumns(ref reader, page, catalogue);
        return page;
    }

    private static void WriteColumns(ByteBuffer buffer, RecordPage page)
    {
        buffer.Count(page.Keys.Length);
        for (int i = 0; i < page.Keys.Length; i++)
        {
            Column column = page.Columns[i];
            buffer.Count(page.Keys[i]);
            buffer.Byte((byte)column.Kind);
            SlotBits present = column.Present;
            buffer.Raw<ulong>(present);
            switch (column.Kind)
            {
                case ColumnKind.Integer or ColumnKind.Float or ColumnKind.Boolean: buffer.Raw(column.Scalars); break;
                case ColumnKind.String:
                    foreach (object text in column.Objects) buffer.Text((string)text);
                    break;
                case ColumnKind.Object:
                    foreach (object item in column.Objects) buffer.Value(Value.Of((ValueObject)item));
                    break;
                default:
                    foreach (Value value in column.Mixed) buffer.Value(value);
                    break;
            }
        }
    }

    private static void ReadColumns(ref ByteReader reader, RecordPage page, Catalogue catalogue)
    {
        var keys = new int[reader.Items()];
        var columns = new Column[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.Count();
            if (keys[i] >= catalogue.Keys.Count || (i > 0 && keys[i] <= keys[i - 1])) throw new FormatException($"property key {keys[i]}");
            columns[i] = ReadColumn(ref reader, page);
        }

        page.Adopt(keys, columns);
    }

    private static Column ReadColumn(ref ByteReader reader, RecordPage page)
    {
        var kind = (ColumnKind)reader.Byte();
        SlotBits present = default;
        reader.Raw<ulong>(present);
        for (int slot = 0; slot < RecordPage.Size; slot++)
        {
            if (!page.Exists(slot) && present.Has(slot)) throw new FormatException("a property of a record that is not there");
        }

        int count = present.Count();
        switch (kind)
        {
            case ColumnKind.Integer or ColumnKind.Float or ColumnKind.Boolean:
                var scalars = new long[count];
                reader.Raw<long>(scalars);
                return new Column(0, present, kind, scalars, null, null);
            case ColumnKind.String:
                var texts = new object[count];
                reader.Texts(texts);
                return new Column(0, present, kind, null, texts, null);
            case ColumnKind.Object:
                var items = new object[count];
                for (int i = 0; i < count; i++)
                {
                    items[i] = reader.Value().As<ValueObject>() ?? throw new FormatException("a scalar where a list, temporal value or point should be");
                }

                return new Column(0, present, kind, null, items, null);
            case ColumnKind.Mixed:
                var values = new Value[count];
                for (int i = 0; i < count; i++) values[i] = reader.Value();
                return new Column(0, present, kind, null, null, values);
            default:
                throw new FormatException($"a column of kind {(byte)kind}");
        }
    }
}
