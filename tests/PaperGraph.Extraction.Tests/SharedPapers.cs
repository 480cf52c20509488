using System.Text.Json;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>The annotated abstracts beside the checkout.</summary>
internal static class SharedPapers
{
    /// <summary>Title, line feed, abstract by id.</summary>
    public static Dictionary<string, string> Texts() => Read("papers.jsonl").Concat(Read("hf63.jsonl")).ToDictionary(p => p.Id, p => p.Text, StringComparer.Ordinal);

    private static IEnumerable<Paper> Read(string name)
    {
        foreach (string line in File.ReadLines(SharedData.PathOf("data", "annotated", name)))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement item = document.RootElement;
            yield return new Paper
            {
                Id = item.GetProperty("id").GetString()!,
                Title = item.GetProperty("title").GetString()!,
                Abstract = item.GetProperty("abstract").GetString()!,
                Source = new SourceLocation(name, 1, "json-lines"),
            };
        }
    }
}
