using System.CommandLine;
using System.Text;
using PaperGraph.Extraction;
using PaperGraph.Model;
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
        long count = await ProgressDisplay.RunAsync(terminal, report => Task.Run(() => Annotate(parsed, output, faults, report, cancellationToken), cancellationToken)).ConfigureAwait(false);
        FaultReport.Print(faults, null);
        if (count == 0)
        {
            terminal.Fail($"no paper was found in {string.Join(", ", parsed.GetRequiredValue(_inputs))}.");
            return ExitCode.Failed;
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.SomeBroken;
    }

    private long Annotate(ParseResult parsed, string output, List<ReadFault> faults, Action<string, long, long> report, CancellationToken cancellationToken)
    {
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = parsed.GetValue(_threads) });
        PaperReader reader = new(new ReadOptions { Format = parsed.GetValue(_format) });
        long count = 0;
        StreamWriter? writer = null;
        try
        {
            foreach (AnnotatedPaper paper in annotator.Annotate(Papers(reader, parsed.GetRequiredValue(_inputs), faults, cancellationToken), cancellationToken))
            {
                // Opened at the first paper: an input that cannot be read leaves an older file as it was.
                writer ??= Open(output);
                writer.WriteLine(AnnotationJson.ToJsonLine(paper));
                count++;
                if (output != "-") report("annotating", count, 0);
            }
        }
        finally
        {
            writer?.Dispose();
        }

        return count;
    }

    private static StreamWriter Open(string output)
    {
        Stream stream = output == "-" ? Console.OpenStandardOutput() : new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.Read);
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
