using System.Text.Json;

namespace PaperGraph.Pipeline;

/// <summary>The manifest, to and from JSON.</summary>
internal static class ManifestJson
{
    public static void Write(Stream stream, BundleManifest manifest, string format)
    {
        using (Utf8JsonWriter json = new(stream, BundleFiles.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", format);
            json.WriteNumber("version", manifest.Version);
            json.WriteString("tool", manifest.Tool);
            WriteMap(json, "nodes", manifest.Nodes, json.WriteNumberValue);
            WriteMap(json, "relationships", manifest.Relationships, json.WriteNumberValue);
            WriteMap(json, "files", manifest.Files, file =>
            {
                json.WriteStartObject();
                json.WriteString("sha256", file.Sha256);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteNumber("lines", file.Lines);
                json.WriteEndObject();
            });
            WriteMap(json, "input", manifest.Input, json.WriteNumberValue);
            WriteMap(json, "models", manifest.Models, json.WriteStringValue);
            WriteMap(json, "configuration", manifest.Configuration, json.WriteStringValue);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>Whether the file is the manifest of a bundle, of whatever version.</summary>
    public static bool IsManifest(string path, string format)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            return IsManifest(document.RootElement, format);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <exception cref="BundleException">The file is no manifest, or of a version this program does not know.</exception>
    public static BundleManifest Read(string path, string format)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement root = document.RootElement;
            if (!IsManifest(root, format)) throw new BundleException($"{path} is not the manifest of a PaperGraph bundle.");
            int version = root.GetProperty("version").GetInt32();
            if (version != BundleFiles.FormatVersion)
            {
                throw new BundleException($"{path} has bundle version {version}; this program reads version {BundleFiles.FormatVersion}. " +
                    "Build the bundle again, or use the version of papergraph that wrote it.");
            }

            return new BundleManifest
            {
                Version = version,
                Tool = root.GetProperty("tool").GetString()!,
                Nodes = ReadMap(root, "nodes", value => value.GetInt64()),
                Relationships = ReadMap(root, "relationships", value => value.GetInt64()),
                Files = ReadMap(root, "files", value => new BundleFile(
                    value.GetProperty("sha256").GetString()!, value.GetProperty("bytes").GetInt64(), value.GetProperty("lines").GetInt64())),
                Input = ReadMap(root, "input", value => value.GetInt64()),
                Models = ReadMap(root, "models", value => value.GetString()!),
                Configuration = ReadMap(root, "configuration", value => value.GetString()!),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BundleException($"{path} is damaged: {exception.Message} Build the bundle again.", exception);
        }
    }

    private static bool IsManifest(JsonElement root, string format) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out JsonElement told)
        && told.ValueKind == JsonValueKind.String && told.ValueEquals(format);

    private static void WriteMap<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T> map, Action<T> writeValue)
    {
        json.WriteStartObject(name);
        foreach ((string key, T value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            writeValue(value);
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, T> ReadMap<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.GetProperty(name).EnumerateObject().ToDictionary(property => property.Name, property => read(property.Value), StringComparer.Ordinal);
}
