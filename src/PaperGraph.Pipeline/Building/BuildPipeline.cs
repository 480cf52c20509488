using PaperGraph.Analysis;
using PaperGraph.Extraction;
using PaperGraph.Model;
using PaperGraph.Resolution;
using PaperGraph.Sources;

namespace PaperGraph.Pipeline;

/// <summary>The whole way from files to a graph that is kept: read, annotate, resolve, analyse, write.</summary>
public static class BuildPipeline
{
    /// <summary>Number of entities of a type and of pairs of papers that a summary names.</summary>
    public const int SummarySize = 10;

    /// <summary>Runs a build.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="output">Where to put it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <exception cref="SourceException">An input cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was there before stands.</exception>
    public static BuildResult Run(BuildOptions options, IGraphOutput output, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);

        progress?.Report(new BuildProgress(BuildStage.Read, 0, 0));
        ReadResult read = new PaperReader(new ReadOptions { Format = options.Format }).ReadAll(options.Inputs, cancellationToken);
        progress?.Report(new BuildProgress(BuildStage.Read, read.Papers.Count, read.Papers.Count));
        if (read.Papers.Count == 0) return new BuildResult(null, null, read.Faults);

        AnnotatorOptions annotatorOptions = new() { Threads = options.Threads };
        List<AnnotatedPaper> annotated = Annotate(read.Papers, annotatorOptions, progress, cancellationToken);

        progress?.Report(new BuildProgress(BuildStage.Resolve, 0, annotated.Count));
        ResolutionOptions resolutionOptions = new();
        KnowledgeGraph resolved = Resolver.Resolve(annotated, resolutionOptions, cancellationToken);

        progress?.Report(new BuildProgress(BuildStage.Analyse, 0, annotated.Count));
        AnalysisOptions analysisOptions = new() { Threads = options.Threads };
        AnalysedGraph graph = GraphAnalyser.Analyse(resolved, analysisOptions, cancellationToken);

        progress?.Report(new BuildProgress(BuildStage.Write, 0, annotated.Count));
        BundleManifest manifest = output.Write(
            new GraphContent
            {
                Tool = ToolName.Current,
                Nodes = GraphProjection.Nodes(graph),
                Relationships = GraphProjection.Relationships(graph),
                Merges = EntityMerge.Of(graph.Graph.Entities),
                Faults = read.Faults,
                Models = BuildSettings.Models(annotatorOptions.ModelFolder),
                Configuration = BuildSettings.Of(options, resolutionOptions, analysisOptions),
                Input = new SortedDictionary<string, long>(StringComparer.Ordinal)
                {
                    ["records"] = read.Records,
                    ["papers"] = read.Papers.Count,
                    ["duplicates"] = read.Duplicates,
                    ["faults"] = read.Faults.Count,
                },
            },
            cancellationToken);
        progress?.Report(new BuildProgress(BuildStage.Write, annotated.Count, annotated.Count));
        return new BuildResult(manifest, GraphSummary.Of(graph, SummarySize), read.Faults);
    }

    private static List<AnnotatedPaper> Annotate(
        IReadOnlyList<Paper> papers, AnnotatorOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new BuildProgress(BuildStage.Annotate, 0, papers.Count));
        using Annotator annotator = Annotator.Load(options);
        List<AnnotatedPaper> annotated = new(papers.Count);
        foreach (AnnotatedPaper paper in annotator.Annotate(papers, cancellationToken))
        {
            annotated.Add(paper);
            progress?.Report(new BuildProgress(BuildStage.Annotate, annotated.Count, papers.Count));
        }

        return annotated;
    }
}
