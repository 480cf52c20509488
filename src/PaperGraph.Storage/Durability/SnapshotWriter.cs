using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>Writes a state as a file of sections: names and schema, nodes and relationships in chunks, indexes, an end. Same state, same bytes.</summary>
internal sealed class SnapshotWriter
{
    /// <summary>Pages in a section.</summary>
    public const int ChunkPages = 64;

    // After so many bytes the disk begins to write while more is made.
    private const int FlushBytes = 32 << 20;

    private readonly FileStream _stream;
    private readonly ByteBuffer _buffer = new();
    private readonly XxHash3 _hash = new();
    private Task _flushing = Task.CompletedTask;
    private long _unflushed;

    private SnapshotWriter(FileStream stream) => _stream = stream;

    /// <summary>Writes a snapshot and flushes it to disk.</summary>
    /// <param name="path">Path; what is there is replaced.</param>
    /// <param name="state">The state.</param>
    /// <returns>A hash of its content.</returns>
    public static ulong Write(string path, GraphState state)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        Span<byte> header = stackalloc byte[StoreFormat.HeaderLength];
        StoreFormat.WriteHeader(header, StoreFormat.SnapshotMagic, state.Version);
        stream.Write(header);
        var writer = new SnapshotWriter(stream);
        writer.Write(state);
        writer._flushing.GetAwaiter().GetResult();
        stream.Flush(flushToDisk: true);
        return writer._hash.GetCurrentHashAsUInt64();
    }

    private void Write(GraphState state)
    {
        WriteCatalogue(state);
        Section(SectionKind.Catalogue);
        Chunks(state.Nodes, SectionKind.Nodes, PageCodec.Write);
        Chunks(state.Relationships, SectionKind.Relationships, PageCodec.Write);
        foreach (IndexSlot slot in state.Schema.Slots)
        {
            IndexCodec.Write(_buffer, state.IndexAt(slot.Position));
            Section(SectionKind.Index);
        }

        Section(SectionKind.End);
    }

    private void WriteCatalogue(GraphState state)
    {
        _buffer.Count(state.NextNode);
        _buffer.Count(state.NextRelationship);
        _buffer.Unsigned((ulong)state.NodeCount);
        _buffer.Unsigned((ulong)state.RelationshipCount);
        foreach (Names names in new[] { state.Catalogue.Labels, state.Catalogue.Types, state.Catalogue.Keys })
        {
            _buffer.Count(names.Count);
            for (int i = 0; i < names.Count; i++) _buffer.Text(names[i]);
        }

        LabelSets sets = state.Catalogue.LabelSets;
        _buffer.Count(sets.Count);
        for (int i = 0; i < sets.Count; i++)
        {
            _buffer.Count(sets[i].Length);
            foreach (int label in sets[i]) _buffer.Count(label);
        }

        _buffer.Count(state.Schema.Indexes.Count);
        foreach (IndexDefinition index in state.Schema.Indexes) SchemaCodec.Write(_buffer, index);
        _buffer.Count(state.Schema.ConstraintDefinitions.Count);
        foreach (ConstraintDefinition constraint in state.Schema.ConstraintDefinitions) SchemaCodec.Write(_buffer, constraint);
    }

    private void Chunks<TPage>(PageTable<TPage> table, SectionKind kind, Action<ByteBuffer, TPage> write)
        where TPage : RecordPage
    {
        // As many sections at once as there are processors, then written one after the other: the same bytes as one by one.
        ByteBuffer[] buffers = [.. Enumerable.Range(0, SideBySide.Degree).Select(_ => new ByteBuffer())];
        for (int first = 0; first < table.Length; first += ChunkPages * buffers.Length)
        {
            SideBySide.For(buffers.Length, i => WriteChunk(buffers[i], table, first + (i * ChunkPages), write));
            foreach (ByteBuffer buffer in buffers)
            {
                if (buffer.Position > 0) Section(kind, buffer);
            }
        }
    }

    private static void WriteChunk<TPage>(ByteBuffer buffer, PageTable<TPage> table, int first, Action<ByteBuffer, TPage> write)
        where TPage : RecordPage
    {
        (int Number, TPage Page)[] pages =
        [
            .. Enumerable.Range(first, ChunkPages).Select(number => (number, page: table.Page(number))).Where(item => item.page is not null)!,
        ];
        if (pages.Length == 0) return;
        buffer.Count(pages.Length);
        foreach ((int number, TPage page) in pages)
        {
            buffer.Count(number);
            write(buffer, page);
        }
    }

    private void Section(SectionKind kind) => Section(kind, _buffer);

    private void Section(SectionKind kind, ByteBuffer content)
    {
        Span<byte> head = stackalloc byte[SectionHead.Size];
        new SectionHead(kind, content.Position, XxHash3.HashToUInt64(content.Written)).Write(head, _stream.Position);
        _stream.Write(head);
        _hash.Append(head);
        _stream.Write(content.Written);
        _unflushed += content.Position;
        content.CutBack(0);
        if (_unflushed > FlushBytes && _flushing.IsCompleted) BeginFlush();
    }

    private void BeginFlush()
    {
        // What the disk refused it tells only once.
        _flushing.GetAwaiter().GetResult();
        _unflushed = 0;
        _stream.Flush();
        SafeFileHandle file = _stream.SafeFileHandle;
        _flushing = Task.Factory.StartNew(
            () => RandomAccess.FlushToDisk(file), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
