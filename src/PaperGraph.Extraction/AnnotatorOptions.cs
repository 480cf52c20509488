using System.ComponentModel.DataAnnotations;

namespace PaperGraph.Extraction;

/// <summary>How the annotation stage runs. None of these changes what comes out.</summary>
public sealed record AnnotatorOptions
{
    /// <summary>Upper limit of <see cref="Threads"/>.</summary>
    public const int MaxThreads = 1024;

    /// <summary>Upper limit of <see cref="LookAhead"/>.</summary>
    public const int MaxLookAhead = 4096;

    /// <summary>Default of <see cref="LookAhead"/>.</summary>
    public const int DefaultLookAhead = 16;

    /// <summary>The folder with tagger.onnx, relations.onnx, tagger.json and vocab.txt.</summary>
    /// <value>Default: null, the folder <c>models</c> beside the program.</value>
    public string? ModelFolder { get; init; }

    /// <summary>How many papers are annotated at the same time, each by one thread.</summary>
    /// <value>Default: the number of processors.</value>
    [Range(1, MaxThreads)]
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many papers per thread are read ahead of the one handed out, so that a long abstract does not leave the other threads idle.</summary>
    /// <value>Default: <see cref="DefaultLookAhead"/>.</value>
    [Range(1, MaxLookAhead)]
    public int LookAhead { get; init; } = DefaultLookAhead;
}
