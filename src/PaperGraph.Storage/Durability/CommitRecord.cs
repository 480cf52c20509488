using PaperGraph.Storage.State;
using PaperGraph.Storage.Transactions;

namespace PaperGraph.Storage.Durability;

/// <summary>Transactions that were committed together as the log holds them: the number of the state after them, the names that are new, their operations.</summary>
internal static class CommitRecord
{
    /// <summary>Writes transactions that are committed together.</summary>
    /// <param name="group">The transactions.</param>
    /// <param name="known">The names that the files hold already.</param>
    public static ByteBuffer Write(CommitGroup group, NameCounts known)
    {
        Catalogue catalogue = group.State!.Catalogue;
        var buffer = new ByteBuffer();
        buffer.Unsigned((ulong)group.Version);
        WriteNames(buffer, catalogue.Labels, known.Labels, group.Names.Labels);
        WriteNames(buffer, catalogue.Types, known.Types, group.Names.Types);
        WriteNames(buffer, catalogue.Keys, known.Keys, group.Names.Keys);
        buffer.Bytes(group.Operations.Written);
        return buffer;
    }

    /// <summary>Does a transaction again. Nothing is checked but that it can be done: it was checked when it was committed.</summary>
    /// <param name="state">The state, of an epoch of its own.</param>
    /// <param name="content">The record's content.</param>
    /// <exception cref="FormatException">It makes no sense.</exception>
    public static void Replay(GraphState state, ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        ulong version = reader.Unsigned();
        if (version != (ulong)state.Version + 1) throw new FormatException($"transaction {version} where {state.Version + 1} should be");
        ReadNames(ref reader, state.Catalogue.Labels);
        ReadNames(ref reader, state.Catalogue.Types);
        ReadNames(ref reader, state.Catalogue.Keys);
        while (!reader.AtEnd) Replay(state, ref reader);
        state.Version++;
    }

    private static void Replay(GraphState state, ref ByteReader reader)
    {
        var operation = (Operation)reader.Byte();
        switch (operation)
        {
            case Operation.CreateNode:
                int node = reader.Count();
                var labels = new int[reader.Items()];
                for (int i = 0; i < labels.Length; i++) labels[i] = Known(state.Catalogue.Labels, reader.Count());
                Same(node, state.CreateNode(labels));
                break;
            case Operation.CreateRelationship:
                Same(
                    reader.Count(),
                    state.CreateRelationship(Known(state.Catalogue.Types, reader.Count()), Node(state, reader.Count()), Node(state, reader.Count())));
                break;
            case Operation.DeleteNode: state.DeleteNode(Node(state, reader.Count())); break;
            case Operation.DeleteRelationship: state.DeleteRelationship(Relationship(state, reader.Count())); break;
            case Operation.AddLabel: state.AddLabel(Node(state, reader.Count()), Known(state.Catalogue.Labels, reader.Count())); break;
            case Operation.RemoveLabel: state.RemoveLabel(Node(state, reader.Count()), Known(state.Catalogue.Labels, reader.Count())); break;
            case Operation.SetNodeProperty:
                state.SetNodeProperty(Node(state, reader.Count()), Known(state.Catalogue.Keys, reader.Count()), reader.Value());
                break;
            case Operation.SetRelationshipProperty:
                state.SetRelationshipProperty(Relationship(state, reader.Count()), Known(state.Catalogue.Keys, reader.Count()), reader.Value());
                break;
            case Operation.CreateIndex: SchemaCommands.CreateIndex(state, SchemaCodec.ReadIndex(ref reader)); break;
            case Operation.DropIndex: SchemaCommands.DropIndex(state, reader.Text()); break;
            case Operation.CreateConstraint: SchemaCommands.CreateConstraint(state, SchemaCodec.ReadConstraint(ref reader)); break;
            case Operation.DropConstraint: SchemaCommands.DropConstraint(state, reader.Text()); break;
            default: throw new FormatException($"operation {(byte)operation}");
        }
    }

    private static void WriteNames(ByteBuffer buffer, Names names, int known, int count)
    {
        buffer.Count(known);
        buffer.Count(count - known);
        for (int i = known; i < count; i++) buffer.Text(names[i]);
    }

    private static void ReadNames(ref ByteReader reader, Names names)
    {
        Same(reader.Count(), names.Count);
        for (int left = reader.Items(); left > 0; left--)
        {
            int number = names.Count;
            Same(number, names.FindOrAdd(reader.Text()));
        }
    }

    private static void Same(int said, int made)
    {
        if (said != made) throw new FormatException($"the number {said} where {made} should be");
    }

    private static int Known(Names names, int number) => number < names.Count ? number : throw new FormatException($"a name of number {number}");

    private static int Node(GraphState state, int node) => state.NodeExists(node) ? node : throw new FormatException($"node {node}, which is not there");

    private static int Relationship(GraphState state, int relationship) =>
        state.RelationshipExists(relationship) ? relationship : throw new FormatException($"relationship {relationship}, which is not there");
}

/// <summary>How many names of each kind the files hold.</summary>
/// <param name="Labels">Labels.</param>
/// <param name="Types">Relationship types.</param>
/// <param name="Keys">Property keys.</param>
internal readonly record struct NameCounts(int Labels, int Types, int Keys)
{
    public static NameCounts Of(Catalogue catalogue) => new(catalogue.Labels.Count, catalogue.Types.Count, catalogue.Keys.Count);
}
