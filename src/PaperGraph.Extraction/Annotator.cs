using System.ComponentModel.DataAnnotations;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// The annotation stage: marks in a paper's text the methods, datasets, tasks, metrics and concepts it names, its sentences, its abbreviations,
/// and the relations that its sentences state. A paper's annotation depends on its title and abstract alone.
/// </summary>
public sealed class Annotator : IDisposable
{
    private readonly TaggerModel _model;
    private readonly PaperTagger _tagger;
    private readonly AnnotatorOptions _options;
    private readonly Func<string, IReadOnlyList<AbbreviationDefinition>> _findAbbreviations;

    internal Annotator(TaggerModel model, AnnotatorOptions options, Func<string, IReadOnlyList<AbbreviationDefinition>> findAbbreviations)
    {
        (_model, _options, _findAbbreviations) = (model, options, findAbbreviations);
        _tagger = new PaperTagger(model);
    }

    /// <summary>Opens the tagger's files.</summary>
    /// <param name="options">How to run; null for the defaults.</param>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static Annotator Load(AnnotatorOptions? options = null) => Load(options, AbbreviationFinder.Find);

    internal static Annotator Load(AnnotatorOptions? options, Func<string, IReadOnlyList<AbbreviationDefinition>> findAbbreviations)
    {
        options ??= new AnnotatorOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return new Annotator(TaggerModel.Open(options.ModelFolder), options, findAbbreviations);
    }

    /// <summary>Annotates papers as they are asked for.</summary>
    /// <param name="papers">The papers; read ahead by at most <see cref="AnnotatorOptions.LookAhead"/> papers a thread.</param>
    /// <param name="ct">Stops the work within the time of one network call.</param>
    /// <returns>One annotated paper for each paper, in the same order.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public IEnumerable<AnnotatedPaper> Annotate(IEnumerable<Paper> papers, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return OrderedParallel.Select(papers, Annotate, _options.Threads, _options.Threads * _options.LookAhead, ct);
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private AnnotatedPaper Annotate(Paper paper, CancellationToken ct)
    {
        IReadOnlyList<TextSpan> sentences = SentenceSplitter.Split(paper.Text, paper.Title.Length);
        TaggedText tagged = _tagger.Tag(paper.Text, sentences, ct);
        return new AnnotatedPaper(paper, sentences, tagged.Mentions, _findAbbreviations(paper.Text), tagged.Relations);
    }
}
