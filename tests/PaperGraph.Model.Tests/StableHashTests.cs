namespace PaperGraph.Model.Tests;

public sealed class StableHashTests
{
    [Fact]
    public void Is_the_same_on_every_machine() => Assert.Equal("3d9716d4c29cb6d783033a1921a3e37a", StableHash.Of("BERT", "Method"));

    [Fact]
    public void Tells_apart_parts_that_join_to_the_same_text() => Assert.NotEqual(StableHash.Of("ab", "c"), StableHash.Of("a", "bc"));
}
