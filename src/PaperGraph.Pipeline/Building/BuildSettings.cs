using System.Globalization;
using System.Security.Cryptography;
using PaperGraph.Analysis;
using PaperGraph.Resolution;

namespace PaperGraph.Pipeline;

/// <summary>What a graph depends on besides its input, as the manifest tells it.</summary>
internal static class BuildSettings
{
    private static readonly string[] s_modelFiles = ["tagger.onnx", "relations.onnx", "tagger.json", "vocab.txt"];

    /// <summary>SHA-256 of each model file.</summary>
    public static SortedDictionary<string, string> Models(string? folder)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "models");
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (string name in s_modelFiles)
        {
            using FileStream stream = File.OpenRead(Path.Combine(folder, name));
            hashes.Add(name, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }

        return hashes;
    }

    /// <summary>Every option of the stages but the number of threads, on which nothing depends.</summary>
    public static SortedDictionary<string, string> Of(BuildOptions build, ResolutionOptions resolution, AnalysisOptions analysis)
    {
        SortedDictionary<string, string> settings = new(StringComparer.Ordinal) { ["sources.format"] = build.Format ?? "detected" };
        Add(settings, "resolution", resolution);
        Add(settings, "analysis", analysis);
        return settings;
    }

    private static void Add<T>(SortedDictionary<string, string> settings, string stage, T options)
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite && property.Name != nameof(BuildOptions.Threads)))
        {
            string name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            settings[$"{stage}.{name}"] = Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture) ?? "";
        }
    }
}
