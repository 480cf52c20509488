using CsCheck;

namespace PaperGraph.Analysis.Tests;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        // First outputs of the reference implementation (Vigna, splitmix64.c) for seed 1234567.
        var random = new SplitMix64(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, expected.Select(_ => random.Next()).ToArray());
    }

    [Fact]
    public void A_permutation_holds_every_number_once() => Gen.Select(Gen.Int[0, 200], Gen.ULong).Sample((count, seed) =>
        Assert.Equal(Enumerable.Range(0, count), new SplitMix64(seed).Permutation(count).Order()));
}
