using CsCheck;
using PaperGraph.Storage.Loading;

namespace PaperGraph.Storage.Tests;

public sealed class NodeIdsTests
{
    [Fact]
    public void Ids_are_found_as_in_a_dictionary() =>
        Gen.Select(Gen.String.Array[0, 200], Gen.String.Array[0, 50]).Sample((added, others) =>
        {
            var ids = new NodeIds();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < added.Length; i++) Assert.Equal(expected.TryAdd(added[i], i), ids.TryAdd(added[i], i));
            foreach (string id in added.Concat(others)) Assert.Equal(expected.GetValueOrDefault(id, -1), ids.Find(NodeIds.HashOf(id)));
        });

    [Fact]
    public void Names_that_share_a_place_in_the_cache_keep_their_numbers() =>
        Gen.String[Gen.Char['a', 'c'], 0, 4].Array[0, 100].Sample(names =>
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var cache = new NameCache(name => numbers.TryGetValue(name, out int number) ? number : numbers[name] = numbers.Count);
            foreach (string name in names)
            {
                int number = cache.Of(name);
                Assert.Equal(numbers[name], number);
            }
        });
}
