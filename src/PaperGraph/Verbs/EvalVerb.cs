using System.CommandLine;
using PaperGraph.Extraction;
using PaperGraph.Extraction.Evaluation;
using PaperGraph.Model;
using PaperGraph.Sources;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph eval extraction</c>.</summary>
internal sealed class EvalVerb(Terminal terminal) : IVerb
{
    private readonly Option<string> _gold = new("--gold") { Description = "Gold annotations (.ann.txt)", Required = true, HelpName = "FILE" };
    private readonly Option<string> _papers = new("--papers") { Description = "The papers that the gold annotations are of", Required = true, HelpName = "FILE" };
    private readonly Option<int> _threads = CommonOptions.Threads();
    private readonly Option<string> _format = new("--format", "-f") { Description = "How to write the figures", DefaultValueFactory = _ => "text" };

    public Command Command()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        Command extraction = new("extraction", """
            Precision, recall and F1 of annotation against gold: spans exact and overlapping, forms of a paper, relations; by type and in all.

            Example:
              papergraph eval extraction --gold dev.ann.txt --papers papers.jsonl --format json
            """)
        { _gold, _papers, _threads, _format };
        extraction.SetAction(RunAsync);
        return new Command("eval", "Measure a stage against gold data.") { extraction };
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        GoldAnnotations gold = GoldAnnotations.Read(parsed.GetRequiredValue(_gold));
        HashSet<string> ids = [.. gold.Papers.Select(paper => paper.Id)];
        PaperReader reader = new(new ReadOptions());
        List<ReadFault> faults = [];
        List<Paper> papers = [];
        foreach (ReadItem item in reader.Read([parsed.GetRequiredValue(_papers)], cancellationToken))
        {
            if (item is FaultItem fault) faults.Add(fault.Fault);
            else if (item is PaperItem paper && ids.Contains(paper.Paper.Id)) papers.Add(paper.Paper);
        }

        FaultReport.Print(faults, null);
        ExtractionScores scores = await ProgressDisplay.RunAsync(terminal, report => Task.Run(() => Score(gold, papers, parsed.GetValue(_threads), report, cancellationToken), cancellationToken)).ConfigureAwait(false);
        Terminal.Say(parsed.GetRequiredValue(_format) == "json" ? ExtractionReport.ToJson(scores) : ExtractionReport.ToText(scores));
        return faults.Count == 0 ? ExitCode.Done : ExitCode.SomeBroken;
    }

    private static ExtractionScores Score(GoldAnnotations gold, List<Paper> papers, int threads, Action<string, long, long> report, CancellationToken cancellationToken)
    {
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = threads });
        return ExtractionEvaluation.Score(gold, annotator.Annotate(papers, cancellationToken).Select((paper, index) =>
        {
            report("annotating", index + 1, papers.Count);
            return paper;
        }));
    }
}
