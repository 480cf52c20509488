namespace PaperGraph.Model.Tests;

public sealed class CanonicalDecompositionTests
{
    [Theory]
    [InlineData(0xE9, "e\u0301")]
    [InlineData(0x1EBF, "e\u0302\u0301")] // two steps in one
    [InlineData(0x212B, "A\u030A")] // the ångström sign is a singleton of the letter
    [InlineData(0x37E, ";")]
    [InlineData(0xF900, "\u8C48")]
    [InlineData(0xAC00, "\u1100\u1161")]
    [InlineData(0xD55C, "\u1112\u1161\u11AB")]
    [InlineData(0x1D15E, "\U0001D157\U0001D165")]
    public void Characters_decompose_as_the_Unicode_Standard_says(int codePoint, string expected) =>
        Assert.Equal(expected, CanonicalDecomposition.Of(codePoint));

    [Theory]
    [InlineData('a')]
    [InlineData(0xDF)]
    [InlineData(0xFB01)] // the ligature is a compatibility decomposition only
    [InlineData(0x301)]
    [InlineData(0xABFF)]
    [InlineData(0xD7A4)]
    [InlineData(0x10FFFF)]
    public void Other_characters_stand_for_themselves(int codePoint) => Assert.Null(CanonicalDecomposition.Of(codePoint));

    [Fact]
    public void Decompositions_are_complete()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (CanonicalDecomposition.Of(codePoint) is not string parts) continue;
            Assert.All(parts.EnumerateRunes(), rune => Assert.Null(CanonicalDecomposition.Of(rune.Value)));
        }
    }
}
