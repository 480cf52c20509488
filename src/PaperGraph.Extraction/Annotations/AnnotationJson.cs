using System.Buffers;
using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// Annotated papers as JSON Lines: one object a paper and line, with <c>id</c>, <c>title</c>, <c>abstract</c>, <c>mentions</c>
/// (<c>start, end, text, type, confidence, introduced, evaluated</c>), <c>abbreviations</c> (<c>short, long</c>, each with <c>start, end</c>)
/// and <c>relations</c> (<c>head, type, tail, confidence</c>; the ends again with <c>start, end</c>). Offsets are half-open UTF-16 code
/// units into title + "\n" + abstract; types are Method, Dataset, Task, Metric, Concept; relation types used-for, part-of, is-a,
/// compared-with, evaluated-on, measured-by. UTF-8 without a byte order mark, lines end with a line feed.
/// </summary>
public static class AnnotationJson
{
    /// <summary>Writes papers as they come; nothing but the current one is held.</summary>
    /// <param name="output">Written to, neither flushed nor closed.</param>
    /// <param name="papers">The papers.</param>
    public static void Write(Stream output, IEnumerable<AnnotatedPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(papers);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (AnnotatedPaper paper in papers)
        {
            buffer.ResetWrittenCount();
            AnnotationJsonWriter.WriteObject(buffer, paper);
            buffer.Write("\n"u8);
            output.Write(buffer.WrittenSpan);
        }
    }

    /// <summary>Writes papers as they come; nothing but the current one is held.</summary>
    /// <param name="output">Written to, neither flushed nor closed.</param>
    /// <param name="papers">The papers.</param>
    public static void Write(TextWriter output, IEnumerable<AnnotatedPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(papers);
        foreach (AnnotatedPaper paper in papers)
        {
            output.Write(ToJsonLine(paper));
            output.Write('\n');
        }
    }

    /// <summary>The object of one paper, without a line feed.</summary>
    public static string ToJsonLine(AnnotatedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var buffer = new ArrayBufferWriter<byte>();
        AnnotationJsonWriter.WriteObject(buffer, paper);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Reads papers as they are asked for. What a file from elsewhere may leave out: <c>confidence</c> (then 1), <c>introduced</c>,
    /// <c>evaluated</c> (false), <c>abbreviations</c> and <c>relations</c> (none). Empty lines are passed over. Sentences are not in the
    /// file; they are split anew.
    /// </summary>
    /// <param name="path">File to read.</param>
    /// <exception cref="AnnotationFileException">A line is not such an object, or says what cannot be: a range outside the text, a
    /// <c>text</c> that is not what stands there, overlapping mentions, a relation between ranges that are no mentions.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<AnnotatedPaper> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadFile(path);

        static IEnumerable<AnnotatedPaper> ReadFile(string path)
        {
            using FileStream stream = File.OpenRead(path);
            foreach (AnnotatedPaper paper in Read(stream, path)) yield return paper;
        }
    }

    /// <summary>Reads papers from an open stream; see <see cref="Read(string)"/>.</summary>
    /// <param name="input">UTF-8 text; not closed.</param>
    /// <param name="name">What errors call it.</param>
    public static IEnumerable<AnnotatedPaper> Read(Stream input, string name)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(name);
        return ReadLines(input, name);

        static IEnumerable<AnnotatedPaper> ReadLines(Stream input, string name)
        {
            using var lines = new Utf8Lines(input, name);
            while (lines.Next() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line)) yield return AnnotationJsonReader.ReadObject(line, name, lines.Number);
            }
        }
    }
}
