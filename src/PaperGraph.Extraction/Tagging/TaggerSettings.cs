using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>What tagger.json says about the network's outputs: see models/README.md.</summary>
internal sealed class TaggerSettings
{
    /// <summary>Label 0; then B and I for each entity type in the order of <see cref="EntityType"/>.</summary>
    public const int Outside = 0;

    public const int LabelCount = 11;

    public const int TypeCount = 5;

    private static readonly string[] s_labels =
        ["O", .. Enum.GetNames<EntityType>().SelectMany(type => new[] { "B-" + type, "I-" + type })];

    private static readonly string[] s_relations = ["none", .. Enum.GetValues<RelationType>().Select(RelationNames.AnnotationName)];

    [JsonPropertyName("labels"), JsonRequired]
    public required string[] Labels { get; init; }

    [JsonPropertyName("relations"), JsonRequired]
    public required string[] Relations { get; init; }

    /// <summary>Score of label [to] after label [from].</summary>
    [JsonPropertyName("transitions"), JsonRequired]
    public required double[][] Transitions { get; init; }

    /// <summary>Score of each label at the first piece.</summary>
    [JsonPropertyName("start"), JsonRequired]
    public required double[] Start { get; init; }

    /// <summary>The sum of confidences from which a form of the document is kept.</summary>
    [JsonPropertyName("form_floor"), JsonRequired]
    public required double FormFloor { get; init; }

    /// <summary>The probability from which a relation is kept.</summary>
    [JsonPropertyName("relation_floor"), JsonRequired]
    public required double RelationFloor { get; init; }

    /// <summary>Longest window of the network, its two end marks included.</summary>
    [JsonPropertyName("max_tokens"), JsonRequired]
    public required int MaxTokens { get; init; }

    public static bool IsBegin(int label) => label % 2 == 1;

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    public static EntityType TypeOf(int label) => (EntityType)((label - 1) / 2);

    /// <summary>Reads and checks tagger.json; throws <see cref="InvalidDataException"/> or <see cref="JsonException"/>.</summary>
    public static TaggerSettings Read(Stream json)
    {
        TaggerSettings settings = JsonSerializer.Deserialize<TaggerSettings>(json) ?? throw new InvalidDataException("it is empty");
        Check(settings.Labels.AsSpan().SequenceEqual(s_labels), "labels", string.Join(", ", s_labels));
        Check(settings.Relations.AsSpan().SequenceEqual(s_relations), "relations", string.Join(", ", s_relations));
        Check(settings.Transitions.Length == LabelCount && Array.TrueForAll(settings.Transitions, row => row?.Length == LabelCount), "transitions", "11 rows of 11 numbers");
        Check(settings.Start.Length == LabelCount, "start", "11 numbers");
        Check(settings.FormFloor is >= 0 and <= 1, "form_floor", "a number from 0 to 1");
        Check(settings.RelationFloor is >= 0 and <= 1, "relation_floor", "a number from 0 to 1");
        Check(settings.MaxTokens is >= 64 and <= 1 << 20, "max_tokens", "a number from 64 to 1048576");
        return settings;
    }

    private static void Check(bool holds, string field, string expected)
    {
        if (!holds) throw new InvalidDataException($"its field \"{field}\" is not as expected ({expected})");
    }
}
