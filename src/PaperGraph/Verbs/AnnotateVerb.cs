using System.CommandLine;
using System.Globalization;
using System.Text;
using PaperGraph.Extraction;
using PaperGraph.Model;
using PaperGraph.Pipeline;
using PaperGraph.Sources;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph annotate</c>.</summary>
internal sealed class AnnotateVerb(Terminal terminal) : IVerb
{
    private readonly Argument<string[]> _inputs = CommonOptions.Inputs();
    private readonly Option<string> _output = new("--output", "-o") { Description = "File to write, one JSON object a paper; - is standard output", Required = true, HelpName = "FILE" };
    private readonly Option<string?> _format = CommonOptions.Format();
    private readonly Option<int> _threads = CommonOptions.Threads();

    public Command Command()
    {
        Command command = new("annotate", """
            Find the methods, datasets, tasks, metrics, concepts, abbreviations and relations that papers name; one JSON object a paper.

            Example:
              papergraph annotate papers.jsonl --output annotations.jsonl
            """)
        { _inputs, _output, _format, _threads };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string output = parsed.GetRequiredValue(_output);
        List<ReadFault> faults = [];
        long count = 0;
        try
        {
            await ProgressDisplay.RunAsync(terminal, report => Task.Run(
                () =>
                {
                    foreach (AnnotatedPaper paper in Write(output, Annotate(parsed, faults, cancellationToken)))
                    {
                        count++;
                        if (output != "-") report("annotating", count, 0);
                    }

                    return count;
                },
                cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (count > 0)
        {
            string place = output == "-" ? "Standard output" : output;
            terminal.Fail(string.Create(CultureInfo.InvariantCulture, $"stopped. {place} holds only the first papers ({count}); run the same command again for all."));
            return ExitCode.Stopped;
        }

        FaultReport.Print(faults, null);
        if (count == 0)
        {
            terminal.Fail($"no paper was found in {string.Join(", ", parsed.GetRequiredValue(_inputs))}.");
            return ExitCode.Failed;
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.SomeBroken;
    }

    private IEnumerable<AnnotatedPaper> Annotate(ParseResult parsed, List<ReadFault> faults, CancellationToken cancellationToken)
    {
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = parsed.GetValue(_threads) });
        PaperReader reader = new(new ReadOptions { Format = parsed.GetValue(_format) });
        IEnumerable<Paper> papers = Papers(reader, parsed.GetRequiredValue(_inputs), faults, cancellationToken);
        foreach (AnnotatedPaper paper in annotator.Annotate(papers, cancellationToken)) yield return paper;
    }

    /// <summary>Hands every paper on when it is written.</summary>
    private static IEnumerable<AnnotatedPaper> Write(string output, IEnumerable<AnnotatedPaper> papers)
    {
        StreamWriter? writer = null;
        try
        {
            foreach (AnnotatedPaper paper in papers)
            {
                // Opened at the first paper: an input that cannot be read leaves an older file as it was.
                writer ??= Open(output);
                writer.WriteLine(AnnotationJson.ToJsonLine(paper));
                yield return paper;
            }
        }
        finally
        {
            writer?.Dispose();
        }
    }

    private static StreamWriter Open(string output)
    {
        OutputStream stream = output == "-"
            ? new OutputStream(Console.OpenStandardOutput(), "Standard output")
            : OutputStream.Open(output, FileMode.Create, FileShare.Read);
        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
    }

    private static IEnumerable<Paper> Papers(PaperReader reader, string[] inputs, List<ReadFault> faults, CancellationToken cancellationToken)
    {
        foreach (ReadItem item in reader.Read(inputs, cancellationToken))
        {
            if (item is PaperItem paper) yield return paper.Paper;
            else if (item is FaultItem fault) faults.Add(fault.Fault);
        }
    }
}
