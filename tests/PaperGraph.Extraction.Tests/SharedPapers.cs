using System.Text.Json;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>The annotated abstracts beside the checkout.</summary>
internal static class SharedPapers
{
    /// <summary>Title, line feed, abstract by id.</summary>
    public static Dictionary<string, string> Texts() => All().ToDictionary(paper => paper.Id, paper => paper.Text, StringComparer.Ordinal);

    /// <summary>Every annotated paper.</summary>
    public static IEnumerable<Paper> All() => Read("papers.jsonl").Concat(Read("hf63.jsonl"));

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
