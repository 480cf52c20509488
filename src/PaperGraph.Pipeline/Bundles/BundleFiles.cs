using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperGraph.Pipeline;

/// <summary>What a bundle folder holds; docs/bundle.md describes it for readers in other languages.</summary>
internal static class BundleFiles
{
    public const string FormatName = "papergraph-bundle";
    public const int FormatVersion = 1;

    public const string Manifest = "manifest.json";
    public const string Nodes = "nodes.jsonl";
    public const string Relationships = "relationships.jsonl";
    public const string Merges = "merges.jsonl";
    public const string Faults = "faults.jsonl";

    /// <summary>Every name that may stand in a bundle; a folder with any other is not replaced.</summary>
    public static readonly string[] All = [Manifest, Nodes, Relationships, Merges, Faults];

    /// <summary>Files are read by people, not pasted into HTML: letters of every script stay letters.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
}
