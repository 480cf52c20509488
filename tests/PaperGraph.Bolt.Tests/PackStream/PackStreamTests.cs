using CsCheck;
using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Tests.PackStream;

public sealed class PackStreamTests
{
    // Bytes worked out from the marker tables of the PackStream specification, version 1.
    public static TheoryData<object?, string> Vectors => new()
    {
        { null, "C0" },
        { true, "C3" },
        { false, "C2" },
        { 1L, "01" },
        { 42L, "2A" },
        { 127L, "7F" },
        { -1L, "FF" },
        { -16L, "F0" },
        { -17L, "C8EF" },
        { -128L, "C880" },
        { 128L, "C90080" },
        { -129L, "C9FF7F" },
        { 1234L, "C904D2" },
        { 32_767L, "C97FFF" },
        { 32_768L, "CA00008000" },
        { -32_769L, "CAFFFF7FFF" },
        { int.MaxValue + 1L, "CB0000000080000000" },
        { long.MinValue, "CB8000000000000000" },
        { long.MaxValue, "CB7FFFFFFFFFFFFFFF" },
        { 1.1, "C13FF199999999999A" },
        { -1.1, "C1BFF199999999999A" },
        { 6.283185307179586, "C1401921FB54442D18" },
        { "", "80" },
        { "A", "8141" },
        { "abcdefghijklmno", "8F6162636465666768696A6B6C6D6E6F" },
        { "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "D01A4142434445464748494A4B4C4D4E4F505152535455565758595A" },
        { "Größenmaßstäbe", "D0124772C3B6C39F656E6D61C39F7374C3A46265" },
        { new byte[] { 1, 2, 3 }, "CC03010203" },
        { Array.Empty<byte>(), "CC00" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Values_have_the_bytes_of_the_specification(object? value, string hex)
    {
        Assert.Equal(hex, Convert.ToHexString(Codec.Write(value)));
        Assert.Equal(value, Codec.Read(Convert.FromHexString(hex)));
    }

    [Fact]
    public void Lists_maps_and_structures_have_the_bytes_of_the_specification()
    {
        Assert.Equal("93010203", Hex(new List<object?> { 1L, 2L, 3L }));
        Assert.Equal("D4140102030405060708090001020304050607080900", Hex(Enumerable.Range(1, 20).Select(n => (object)(long)(n % 10)).ToList()));
        Assert.Equal("A1836F6E658465696E73", Hex(new Dictionary<string, object?> { ["one"] = "eins" }));
        Assert.Equal("B144C94354", Hex(LocalDate(17_236)));
        Assert.Equal("B44501020304", Hex(new Duration(1, 2, 3, 4)));
        Assert.Equal("B358C91C23C13FF0000000000000C14000000000000000", Hex(new Point(7203, 1, 2)));
        Assert.Equal("B349C90E1001C90E10", Hex(new ZonedDateTime(3600, 1, Zone.Of(3600))));
        Assert.Equal("B346C91C2001C90E10", Convert.ToHexString(Codec.Write(new ZonedDateTime(3600, 1, Zone.Of(3600)), Codec.Legacy)));

        static string Hex(object value) => Convert.ToHexString(Codec.Write(value));
        static LocalDate LocalDate(int day) => new(DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + day));
    }

    [Fact]
    public void The_last_of_equal_keys_counts() =>
        Assert.Equal(2L, ((Dictionary<string, object?>)Codec.Read(Convert.FromHexString("A2816101816102"))!)["a"]);

    [Fact]
    public void Sizes_at_the_borders_of_their_forms_take_the_shortest()
    {
        (int Size, int Head)[] borders = [(0, 1), (15, 1), (16, 2), (255, 2), (256, 3), (65_535, 3), (65_536, 5)];
        foreach ((int size, int head) in borders)
        {
            Assert.Equal(head + size, Codec.Write(new string('x', size)).Length);
            Assert.Equal(head + size, Codec.Write(Enumerable.Repeat<object?>(1L, size).ToList()).Length);
            Assert.Equal(Math.Max(head, 2) + size, Codec.Write(new byte[size]).Length);
            Assert.Equal(size, ((string)Codec.Read(Codec.Write(new string('é', size)))!).Length);
        }
    }

    [Fact]
    public void Every_value_comes_back_as_it_was() =>
        Values.Any.Sample(value => Codec.Same(value, Codec.Read(Codec.Write(value))), iter: 4_000);

    [Fact]
    public void Every_value_comes_back_from_the_old_form_of_date_times() =>
        Values.Temporal.Sample(value => Codec.Same(value, Codec.Read(Codec.Write(value, Codec.Legacy), Codec.Legacy)), iter: 3_000);

    [Fact]
    public void Random_bytes_are_read_or_refused_but_never_crash() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                try
                {
                    Codec.Read(bytes);
                }
                catch (PackStreamException)
                {
                    // Refused.
                }
            },
            iter: 50_000);

    [Fact]
    public void Damaged_values_are_read_or_refused_but_never_crash() =>
        Gen.Select(Values.Any, Gen.Int[0, 1_000_000], Gen.Byte).Sample(
            (value, place, damage) =>
            {
                byte[] bytes = Codec.Write(value);
                bytes[place % bytes.Length] = damage;
                try
                {
                    Codec.Read(bytes);
                }
                catch (PackStreamException)
                {
                    // Refused.
                }
            },
            iter: 8_000);

    [Theory]
    [InlineData("D67FFFFFFF")]
    [InlineData("D6FFFFFFFF")]
    [InlineData("DA7FFFFFFF")]
    [InlineData("D27FFFFFFF")]
    [InlineData("CE80000000")]
    [InlineData("D40201")]
    [InlineData("A181")]
    [InlineData("B44E01")]
    [InlineData("C4")]
    [InlineData("DF")]
    [InlineData("82C328")]
    [InlineData("A101C0")]
    public void Sizes_beyond_the_message_and_broken_forms_are_refused(string hex)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<PackStreamException>(() => Codec.Read(Convert.FromHexString(hex)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Nested_lists_that_each_claim_all_that_is_left_take_little_memory()
    {
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; i < 400; i++) new byte[] { 0xD6, 0x00, 0x0F, 0x00, 0x00 }.CopyTo(bytes, i * 5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<PackStreamException>(() => Codec.Read(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_both_ways()
    {
        byte[] deep = [.. Enumerable.Repeat((byte)0x91, 100_000), 0xC0];
        Assert.Throws<PackStreamException>(() => Codec.Read(deep));
        object? value = null;
        for (int i = 0; i < 501; i++) value = new List<object?> { value };
        Assert.Throws<PackStreamException>(() => Codec.Write(value));
    }

    [Theory]
    [InlineData("B144CB7FFFFFFFFFFFFFFF")]
    [InlineData("B174CB7FFFFFFFFFFFFFFF")]
    [InlineData("B1747F00")]
    [InlineData("B254008000")]
    [InlineData("B264CB7FFFFFFFFFFFFFFF00")]
    [InlineData("B34900FF00")]
    [InlineData("B3490000CA7FFFFFFF")]
    [InlineData("B369000080")]
    [InlineData("B350909090")]
    [InlineData("B44500000080")]
    [InlineData("B0FF")]
    public void Structures_with_values_that_do_not_exist_are_refused(string hex) =>
        Assert.Throws<PackStreamException>(() => Codec.Read(Convert.FromHexString(hex)));
}
