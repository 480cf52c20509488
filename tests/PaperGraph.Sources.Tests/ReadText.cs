using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

/// <summary>Reads documents that a test holds in memory.</summary>
internal static class ReadText
{
    internal static IReadOnlyList<ReadItem> Items(string text, string? format = null) => Items(Encoding.UTF8.GetBytes(text), format);

    internal static IReadOnlyList<ReadItem> Items(byte[] bytes, string? format = null) =>
        [.. new PaperReader(new ReadOptions { Format = format }, _ => new MemoryStream(bytes)).Read(["-"], TestContext.Current.CancellationToken)];

    internal static IReadOnlyList<Paper> Papers(string text, string? format = null)
    {
        IReadOnlyList<ReadItem> items = Items(text, format);
        Assert.All(items, item => Assert.True(item is PaperItem, (item as FaultItem)?.Fault.ToString()));
        return [.. items.Cast<PaperItem>().Select(item => item.Paper)];
    }

    internal static Paper Paper(string text, string? format = null) => Assert.Single(Papers(text, format));

    internal static IReadOnlyList<ReadFault> Faults(IEnumerable<ReadItem> items) => [.. items.OfType<FaultItem>().Select(item => item.Fault)];

    internal static IReadOnlyList<string> Titles(IEnumerable<ReadItem> items) => [.. items.OfType<PaperItem>().Select(item => item.Paper.Title)];
}
