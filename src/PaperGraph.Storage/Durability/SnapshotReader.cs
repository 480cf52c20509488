using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>Reads a snapshot. Sections of nodes and relationships are checked and decoded side by side.</summary>
internal sealed class SnapshotReader
{
    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private readonly long _length;
    private readonly ConcurrentBag<StringPool> _pools = [];

    private SnapshotReader(string path, SafeFileHandle handle) => (_path, _handle, _length) = (path, handle, RandomAccess.GetLength(handle));

    /// <summary>Reads a state.</summary>
    /// <exception cref="StoreException">The file is damaged, of a newer version or cannot be read.</exception>
    public static GraphState Read(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        return new SnapshotReader(path, handle).Read();
    }

    private GraphState Read()
    {
        byte[] header = Bytes(0, (int)Math.Min(StoreFormat.HeaderLength, _length));
        long version = StoreFormat.ReadHeader(header, StoreFormat.SnapshotMagic, _path);
        List<(SectionHead Head, long Offset)> sections = Sections();
        var state = new GraphState(new Catalogue()) { Version = version };
        Decoded(sections[0], bytes => ReadCatalogue(bytes, state), out CatalogueCounts counts);
        ReadPages(sections, state);
        try
        {
            state.Complete(counts.NextNode, counts.NextRelationship);
        }
        catch (FormatException fault)
        {
            throw StoreException.Damaged(_path, sections[0].Offset, fault.Message, fault);
        }

        if (state.NodeCount != counts.Nodes || state.RelationshipCount != counts.Relationships)
        {
            throw StoreException.Damaged(
                _path,
                sections[0].Offset,
                $"it holds {state.NodeCount} nodes and {state.RelationshipCount} relationships, not {counts.Nodes} and {counts.Relationships}");
        }

        ReadIndexes([.. sections.Where(section => section.Head.Kind == SectionKind.Index)], state);
        return state;
    }

    private List<(SectionHead Head, long Offset)> Sections()
    {
        var sections = new List<(SectionHead Head, long Offset)>();
        long at = StoreFormat.HeaderLength;
        while (sections is not [.., { Head.Kind: SectionKind.End }])
        {
            if (_length - at < SectionHead.Size) throw StoreException.Damaged(_path, at, "it ends before its last section");
            SectionHead head = SectionHead.Read(Bytes(at, SectionHead.Size), at, _path);
            if (head.Length < 0 || head.Length > _length - at - SectionHead.Size || head.Length > Array.MaxLength)
            {
                throw StoreException.Damaged(_path, at, "a section is longer than the file");
            }

            sections.Add((head, at));
            at += SectionHead.Size + head.Length;
        }

        if (at != _length) throw StoreException.Damaged(_path, at, "there is more behind its last section");
        return sections[0].Head.Kind == SectionKind.Catalogue ? sections : throw StoreException.Damaged(_path, sections[0].Offset, "its first section is not the catalogue");
    }

    private void ReadPages(List<(SectionHead Head, long Offset)> sections, GraphState state)
    {
        var pages = sections.Where(section => section.Head.Kind is SectionKind.Nodes or SectionKind.Relationships).ToList();
        var results = new List<(int Number, RecordPage Page)>[pages.Count];
        SideBySide.For(pages.Count, i =>
        {
            if (!_pools.TryTake(out StringPool? pool)) pool = new StringPool();
            Decoded(pages[i], bytes => ReadChunk(bytes, pages[i].Head.Kind, state.Catalogue, pool), out results[i]);
            _pools.Add(pool);
        });
        foreach ((int number, RecordPage page) in results.SelectMany(chunk => chunk))
        {
            if (page is NodePage nodes) state.Put(number, nodes);
            else state.Put(number, (RelationshipPage)page);
        }
    }

    private static List<(int Number, RecordPage Page)> ReadChunk(ReadOnlySpan<byte> bytes, SectionKind kind, Catalogue catalogue, StringPool pool)
    {
        var reader = new ByteReader(bytes, pool);
        int count = reader.Items();
        var pages = new List<(int Number, RecordPage Page)>(count);
        for (int i = 0; i < count; i++)
        {
            int number = reader.Count();
            if (number >= 1 << (31 - RecordPage.Bits)) throw new FormatException($"page {number}");
            pages.Add((number, kind == SectionKind.Nodes ? PageCodec.ReadNodes(ref reader, catalogue) : PageCodec.ReadRelationships(ref reader, catalogue)));
        }

        return reader.AtEnd ? pages : throw new FormatException("more than was announced");
    }

    private static CatalogueCounts ReadCatalogue(ReadOnlySpan<byte> bytes, GraphState state)
    {
        var reader = new ByteReader(bytes);
        var counts = new CatalogueCounts(reader.Count(), reader.Count(), (long)reader.Unsigned(), (long)reader.Unsigned());
        foreach (Names names in new[] { state.Catalogue.Labels, state.Catalogue.Types, state.Catalogue.Keys })
        {
            foreach (string name in SchemaCodec.ReadTexts(ref reader))
            {
                int number = names.Count;
                if (names.FindOrAdd(name) != number) throw new FormatException($"the name '{name}' twice");
            }
        }

        int sets = reader.Items();
        for (int number = 0; number < sets; number++)
        {
            var labels = new int[reader.Items()];
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = reader.Count();
                if (labels[i] >= state.Catalogue.Labels.Count) throw new FormatException($"label {labels[i]}");
            }

            if (state.Catalogue.LabelSets.Of(labels) != number) throw new FormatException($"label set {number} twice");
        }

        ReadSchema(ref reader, state);
        return reader.AtEnd ? counts : throw new FormatException("more than was announced");
    }

    private static void ReadSchema(ref ByteReader reader, GraphState state)
    {
        var indexes = new PropertyIndex[reader.Items()];
        for (int i = 0; i < indexes.Length; i++)
        {
            IndexDefinition index = SchemaCodec.ReadIndex(ref reader);
            Names names = index.Entity == EntityKind.Node ? state.Catalogue.Labels : state.Catalogue.Types;
            indexes[i] = PropertyIndex.Empty(
                new IndexSlot(i, index, Numbers(names, index.LabelsOrTypes), Numbers(state.Catalogue.Keys, index.Properties)), 0);
        }

        var constraints = new Constraint[reader.Items()];
        for (int i = 0; i < constraints.Length; i++)
        {
            ConstraintDefinition constraint = SchemaCodec.ReadConstraint(ref reader);
            Names names = constraint.Entity == EntityKind.Node ? state.Catalogue.Labels : state.Catalogue.Types;
            constraints[i] = new Constraint(
                constraint, Numbers(names, [constraint.LabelOrType])[0], Numbers(state.Catalogue.Keys, constraint.Properties));
        }

        state.Adopt(new SchemaMap([.. indexes.Select(index => index.Slot)], [.. constraints]), ImmutableArray.Create(indexes));
    }

    private static int[] Numbers(Names names, IReadOnlyList<string> texts) =>
        [.. texts.Select(text => names.Find(text) is >= 0 and var number ? number : throw new FormatException($"the unknown name '{text}'"))];

    private void ReadIndexes(List<(SectionHead Head, long Offset)> sections, GraphState state)
    {
        if (sections.Count != state.Schema.Slots.Length)
        {
            throw StoreException.Damaged(_path, StoreFormat.HeaderLength, $"it has {sections.Count} indexes, not {state.Schema.Slots.Length}");
        }

        SideBySide.For(sections.Count, i => Decoded(
            sections[i],
            bytes =>
            {
                var reader = new ByteReader(bytes);
                IndexCodec.Read(ref reader, state, state.IndexAt(i));
                return reader.AtEnd ? true : throw new FormatException("more than was announced");
            },
            out _));
    }

    /// <summary>Reads a section, compares its checksum and decodes it; what makes no sense is damage at its place.</summary>
    private void Decoded<T>((SectionHead Head, long Offset) section, Decode<T> decode, out T result)
    {
        // Rented, for large arrays that come and go make the collector work through the whole heap.
        byte[] rented = ArrayPool<byte>.Shared.Rent((int)section.Head.Length);
        try
        {
            Span<byte> bytes = rented.AsSpan(0, (int)section.Head.Length);
            Fill(section.Offset + SectionHead.Size, bytes);
            if (XxHash3.HashToUInt64(bytes) != section.Head.Hash)
            {
                throw StoreException.Damaged(_path, section.Offset, $"the section of {section.Head.Kind} has the wrong checksum");
            }

            result = decode(bytes);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw StoreException.Damaged(_path, section.Offset, $"the section of {section.Head.Kind} holds {fault.Message}", fault);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private byte[] Bytes(long offset, int length)
    {
        byte[] bytes = new byte[length];
        Fill(offset, bytes);
        return bytes;
    }

    private void Fill(long offset, Span<byte> bytes)
    {
        int done = 0;
        while (done < bytes.Length)
        {
            int read = RandomAccess.Read(_handle, bytes[done..], offset + done);
            if (read == 0) throw StoreException.Damaged(_path, offset + done, "it ends where more was announced");
            done += read;
        }
    }

    private delegate T Decode<out T>(ReadOnlySpan<byte> bytes);

    private readonly record struct CatalogueCounts(int NextNode, int NextRelationship, long Nodes, long Relationships);
}
