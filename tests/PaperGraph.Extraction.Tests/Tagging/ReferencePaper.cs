using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

/// <summary>One line of the reference vectors: a text and what another implementation of the tagger makes of it.</summary>
public sealed record ReferencePaper
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Abstract { get; init; }

    [JsonPropertyName("input_ids")]
    public required int[] InputIds { get; init; }

    public required int[][] Offsets { get; init; }

    [JsonPropertyName("shape_ids")]
    public required int[] ShapeIds { get; init; }

    public required ReferenceMention[] Tagged { get; init; }

    public required ReferenceMention[] Mentions { get; init; }

    public required ReferenceRelation[] Relations { get; init; }

    public Paper Paper => new() { Id = Id, Title = Title, Abstract = Abstract, Source = new SourceLocation("reference.jsonl.gz", 1, "jsonl") };

    public static List<ReferencePaper> ReadAll()
    {
        using FileStream file = File.OpenRead(SharedData.PathOf("models", "reference.jsonl.gz"));
        using StreamReader reader = new(new GZipStream(file, CompressionMode.Decompress));
        List<ReferencePaper> papers = [];
        while (reader.ReadLine() is string line) papers.Add(JsonSerializer.Deserialize<ReferencePaper>(line, JsonSerializerOptions.Web)!);
        Assert.Equal(381, papers.Count);
        return papers;
    }
}

public sealed record ReferenceMention(int Start, int End, string? Text, string Type, double Confidence, bool Introduced, bool Evaluated);

public sealed record ReferenceRelation(ReferenceSpan Head, string Type, ReferenceSpan Tail, double Confidence);

public sealed record ReferenceSpan(int Start, int End);
