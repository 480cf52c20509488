namespace PaperGraph.Extraction.Evaluation;

/// <summary>Annotations made by people, to measure the extraction against.</summary>
/// <param name="File">The file they come from.</param>
/// <param name="Papers">One item a paper, in the order of the file.</param>
public sealed record GoldAnnotations(string File, IReadOnlyList<GoldPaper> Papers)
{
    /// <summary>
    /// Reads a <c>.ann.txt</c> file: blocks of tab-separated lines after <c>#ID id</c>. <c>M, D, T, R, C</c> and a form (Method, Dataset,
    /// Task, Metric, Concept); <c>A</c>, short form, long form; <c>N</c> and the form of something introduced; <c>E</c> and the form of a
    /// dataset evaluated or trained on; <c>U</c>, head form, relation, tail form. Empty lines mean nothing.
    /// </summary>
    /// <param name="path">File to read, UTF-8.</param>
    /// <exception cref="AnnotationFileException">A line that is none of these, a form listed twice or not at all, a paper twice.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static GoldAnnotations Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream stream = System.IO.File.OpenRead(path);
        return new GoldAnnotations(path, GoldReader.ReadAll(stream, path));
    }
}
