using CsCheck;

namespace PaperGraph.Pipeline.Tests;

public sealed class PartsInOrderTests
{
    [Fact]
    public void Results_come_in_the_order_of_their_parts() =>
        Gen.Int[0, 5].Array[0, 40].Sample(sizes =>
        {
            int next = 0;
            int[][] parts = [.. sizes.Select(size => Enumerable.Range(0, size).Select(_ => next++).ToArray())];
            Assert.Equal(parts.SelectMany(part => part), PartsInOrder.Of(parts, part => part));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(29)]
    public void The_first_fault_is_told_behind_all_that_comes_before_it(int wrong)
    {
        var taken = new List<int>();
        var fault = Assert.Throws<FormatException>(() =>
        {
            foreach (int item in PartsInOrder.Of(Enumerable.Range(0, 30), part => part >= wrong ? throw new FormatException($"part {part}") : new[] { part })) taken.Add(item);
        });
        Assert.Equal($"part {wrong}", fault.Message);
        Assert.Equal(Enumerable.Range(0, wrong), taken);
    }

    [Fact]
    public void A_fault_of_reading_is_told_behind_what_was_read()
    {
        var taken = new List<int>();
        Assert.Throws<IOException>(() =>
        {
            foreach (int item in PartsInOrder.Of(Enumerable.Range(0, 5).Select(part => part == 3 ? throw new IOException() : part), part => new[] { part })) taken.Add(item);
        });
        Assert.Equal([0, 1, 2], taken);
    }

    [Fact]
    public void Whoever_stops_taking_leaves_no_work_running()
    {
        int running = 0;
        int begun = 0;
        int first = PartsInOrder.Of(Enumerable.Range(0, 1000), part =>
        {
            Interlocked.Increment(ref running);
            Interlocked.Increment(ref begun);
            Thread.Yield();
            Interlocked.Decrement(ref running);
            return new[] { part };
        }).First();
        Assert.Equal(0, first);
        Assert.Equal(0, running);
        Assert.InRange(begun, 1, 20);
    }
}
