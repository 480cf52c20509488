using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

/// <summary>The tagger, opened once for all tests.</summary>
internal static class Shared
{
    private static readonly Lazy<TaggerModel> s_model = new(() => TaggerModel.Open(null));

    public static TaggerModel Model => s_model.Value;

    public static PaperTagger Tagger { get; } = new(Model);

    public static Paper Paper(string title, string @abstract, string id = "test:1") =>
        new() { Id = id, Title = title, Abstract = @abstract, Source = new SourceLocation("test", 1, "test") };
}
