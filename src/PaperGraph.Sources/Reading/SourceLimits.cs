namespace PaperGraph.Sources;

/// <summary>Sizes that reading keeps to. Past one of them a record becomes a fault that says so; nothing is cut off.</summary>
public static class SourceLimits
{
    /// <summary>Longest record or line, in bytes (in characters where a format reads characters): 64 MiB.</summary>
    public const int RecordLength = 64 << 20;

    /// <summary>Longest beginning of a document that its format is told by, in characters.</summary>
    public const int SampleLength = 64 << 10;

    /// <summary>Most layers of compression around a document.</summary>
    public const int CompressionLayers = 4;
}
