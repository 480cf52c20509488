using PaperGraph.Storage.Indexes;
using PaperGraph.Storage.Indexes.FullText;
using PaperGraph.Storage.Indexes.Vectors;
using PaperGraph.Storage.State;

namespace PaperGraph.Storage.Durability;

/// <summary>Indexes as bytes: entities in the order of their values, or with vectors (which stand in the pages), words and postings.</summary>
internal static class IndexCodec
{
    public static void Write(ByteBuffer buffer, PropertyIndex index)
    {
        if (index is ValueIndex values) WriteValues(buffer, values);
        else if (index is VectorIndex vectors) WriteVectors(buffer, vectors);
        else WriteWords(buffer, (FullTextIndex)index);
    }

    public static void Read(ref ByteReader reader, GraphState state, PropertyIndex index)
    {
        if (index is ValueIndex values) ReadValues(ref reader, state, values);
        else if (index is VectorIndex vectors) ReadVectors(ref reader, state, vectors);
        else ReadWords(ref reader, (FullTextIndex)index);
    }

    private static void WriteValues(ByteBuffer buffer, ValueIndex index)
    {
        buffer.Unsigned((ulong)index.EntryCount);
        BPlusTree<IndexEntry>.Walker walker = index.Tree.From(IndexReads.First);
        while (walker.MoveNext()) buffer.Raw<int>([walker.Current.Entity]);
    }

    private static void ReadValues(ref ByteReader reader, GraphState state, ValueIndex index)
    {
        var entities = new int[reader.Items()];
        reader.Raw<int>(entities);
        var entries = new IndexEntry[entities.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new IndexEntry(index.KeyOf(state, entities[i]), entities[i]);
            if (entries[i].Key.IsNull) throw new FormatException($"entity {entities[i]}, which has no value, in the index '{index.Slot.Definition.Name}'");
        }

        int wrong = index.Fill(entries);
        if (wrong >= 0) throw new FormatException($"entity {entities[wrong]} out of order in the index '{index.Slot.Definition.Name}'");
    }

    private static void WriteVectors(ByteBuffer buffer, VectorIndex index)
    {
        buffer.Unsigned((ulong)index.EntryCount);
        buffer.Raw<int>(index.Entities().ToArray());
    }

    private static void ReadVectors(ref ByteReader reader, GraphState state, VectorIndex index)
    {
        var entities = new int[reader.Items()];
        reader.Raw<int>(entities);
        foreach (int entity in entities) index.Add(state, entity);
        if (index.EntryCount != entities.Length) throw new FormatException($"an entity twice or without a vector in the index '{index.Slot.Definition.Name}'");
    }

    private static void WriteWords(ByteBuffer buffer, FullTextIndex index)
    {
        buffer.Count(index.Vocabulary.Count);
        for (int word = 0; word < index.Vocabulary.Count; word++) buffer.Text(index.Vocabulary[word]);
        WritePostings(buffer, index.Postings);
        WritePostings(buffer, index.Lengths);
    }

    private static void ReadWords(ref ByteReader reader, FullTextIndex index)
    {
        for (int left = reader.Items(); left > 0; left--)
        {
            int number = index.Vocabulary.Count;
            if (index.Vocabulary.FindOrAdd(reader.Text()) != number) throw new FormatException("a word twice");
        }

        Posting[] postings = ReadPostings(ref reader);
        Posting[] lengths = ReadPostings(ref reader);
        if (Array.Exists(lengths, length => length.Term >= index.Slot.Keys.Length)) throw new FormatException("the length of a property that is not indexed");
        index.Fill(postings, lengths);
    }

    /// <summary>Postings by their differences, which are small.</summary>
    private static void WritePostings(ByteBuffer buffer, BPlusTree<Posting> postings)
    {
        buffer.Unsigned((ulong)postings.Count);
        (long term, int entity) = (0, -1);
        BPlusTree<Posting>.Walker walker = postings.From(new Posting(0, -1, 0));
        while (walker.MoveNext())
        {
            Posting posting = walker.Current;
            buffer.Unsigned((ulong)(posting.Term - term));
            if (posting.Term != term) entity = -1;
            buffer.Count(posting.Entity - entity - 1);
            buffer.Count(posting.Count);
            (term, entity) = (posting.Term, posting.Entity);
        }
    }

    private static Posting[] ReadPostings(ref ByteReader reader)
    {
        var postings = new Posting[reader.Items()];
        (long term, int entity) = (0, -1);
        for (int i = 0; i < postings.Length; i++)
        {
            ulong step = reader.Unsigned();
            if (step > long.MaxValue - (ulong)term) throw new FormatException("a word's number that is too high");
            if (step > 0) entity = -1;
            term += (long)step;
            long next = (long)entity + 1 + reader.Count();
            if (next >= int.MaxValue) throw new FormatException("an entity's number that is too high");
            entity = (int)next;
            postings[i] = new Posting(term, entity, reader.Count());
        }

        return postings;
    }
}
