namespace PaperGraph.Storage.Durability;

/// <summary>Definitions of indexes and constraints as bytes.</summary>
internal static class SchemaCodec
{
    public static void Write(ByteBuffer buffer, IndexDefinition index)
    {
        buffer.Text(index.Name);
        buffer.Byte((byte)index.Kind);
        buffer.Byte((byte)index.Entity);
        Write(buffer, index.LabelsOrTypes);
        Write(buffer, index.Properties);
        buffer.Text(index.OwningConstraint ?? "");
        if (index.Vector is { } vector) Write(buffer, vector);
    }

    public static void Write(ByteBuffer buffer, ConstraintDefinition constraint)
    {
        buffer.Text(constraint.Name);
        buffer.Byte((byte)constraint.Kind);
        buffer.Byte((byte)constraint.Entity);
        buffer.Text(constraint.LabelOrType);
        Write(buffer, constraint.Properties);
        buffer.Text(constraint.PropertyType ?? "");
    }

    public static IndexDefinition ReadIndex(ref ByteReader reader)
    {
        IndexDefinition index = new(
            reader.Text(), Kind<IndexKind>(reader.Byte()), Kind<EntityKind>(reader.Byte()), ReadTexts(ref reader), ReadTexts(ref reader), OrNull(reader.Text()));
        return index.Kind == IndexKind.Vector ? index with { Vector = ReadVector(ref reader) } : index;
    }

    public static ConstraintDefinition ReadConstraint(ref ByteReader reader) => new(
        reader.Text(), Kind<ConstraintKind>(reader.Byte()), Kind<EntityKind>(reader.Byte()), reader.Text(), ReadTexts(ref reader), OrNull(reader.Text()));

    public static void Write(ByteBuffer buffer, IReadOnlyList<string> texts)
    {
        buffer.Count(texts.Count);
        foreach (string text in texts) buffer.Text(text);
    }

    public static string[] ReadTexts(ref ByteReader reader)
    {
        var texts = new string[reader.Items()];
        for (int i = 0; i < texts.Length; i++) texts[i] = reader.Text();
        return texts;
    }

    private static void Write(ByteBuffer buffer, VectorConfig vector)
    {
        buffer.Count(vector.Dimensions ?? 0);
        buffer.Byte((byte)vector.Similarity);
        buffer.Count(vector.Connections);
        buffer.Count(vector.Candidates);
        buffer.Byte(vector.IsQuantized ? (byte)1 : (byte)0);
    }

    private static VectorConfig ReadVector(ref ByteReader reader)
    {
        int dimensions = reader.Count();
        return new VectorConfig(dimensions == 0 ? null : dimensions, Kind<VectorSimilarity>(reader.Byte()), reader.Count(), reader.Count(), reader.Byte() != 0);
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static T Kind<T>(byte number)
        where T : struct, Enum
    {
        var kind = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(kind) ? kind : throw new FormatException($"the number {number} for a {typeof(T).Name}");
    }
}
