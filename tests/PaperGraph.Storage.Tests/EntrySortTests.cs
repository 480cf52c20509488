using CsCheck;
using PaperGraph.Model.Values;
using PaperGraph.Storage.Indexes;

namespace PaperGraph.Storage.Tests;

public sealed class EntrySortTests
{
    // Few characters, so that many texts begin alike: the end of the byte that a sort key has for each, and both sides of the surrogates.
    private static readonly Gen<string> Texts = Gen.OneOf('\0', 'a', 'b', '\u00FC', '\u00FD', '\u00FE', '\u00FF', '\u0100', '\uD7FF', '\uD83D', '\uDE00', '\uE000', '\uFFFF')
        .Array[0, 12].Select(units => new string(units));

    [Fact]
    public void Texts_come_in_order() => Sorts(Texts.Select(Value.String));

    [Fact]
    public void Texts_that_begin_alike_come_in_order() => Sorts(Texts.Select(text => Value.String("method " + text)));

    [Fact]
    public void Integers_come_in_order() => Sorts(Gen.OneOf(Gen.Long, Gen.Long[-3, 3], Gen.Const(long.MinValue), Gen.Const(long.MaxValue)).Select(Value.Integer));

    [Fact]
    public void Values_of_several_kinds_come_in_order() =>
        Sorts(Gen.OneOf(Texts.Select(Value.String), Gen.Long[-3, 3].Select(Value.Integer), Gen.Double.Select(Value.Float), Gen.Bool.Select(Value.Boolean)));

    private static void Sorts(Gen<Value> values) => values.Array[0, 100].Sample(keys =>
    {
        IndexEntry[] entries = [.. keys.Select((key, entity) => new IndexEntry(key, entity))];
        var expected = (IndexEntry[])entries.Clone();
        Array.Sort(expected);
        Assert.Equal(expected.Select(entry => entry.Entity), EntrySort.Sorted(entries).Select(entry => entry.Entity));
    });
}
