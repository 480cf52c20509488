using System.ComponentModel.DataAnnotations;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Extraction.Tests;

public sealed class AnnotatorTests
{
    private static readonly Paper[] s_papers = [.. GoldenPapers.All.Select(paper => paper.Paper)];

    [Fact]
    public void A_paper_is_annotated_the_same_alone_in_company_in_any_order_and_by_any_number_of_threads()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string[] alone;
        using (Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 1 }))
        {
            alone = [.. s_papers.Select(paper => Print(annotator.Annotate([paper], cancellation).Single()))];
        }

        using Annotator parallel = Annotator.Load(new AnnotatorOptions { Threads = 3, LookAhead = 2 });
        Paper[] many = [.. Enumerable.Range(0, 12).Select(i => s_papers[i * 7 % s_papers.Length])];
        Assert.Equal(many.Select(paper => alone[Array.IndexOf(s_papers, paper)]), parallel.Annotate(many, cancellation).Select(Print));
    }

    [Fact]
    public void Papers_come_out_in_the_order_of_the_input_and_are_read_only_so_far_ahead()
    {
        int read = 0;
        IEnumerable<Paper> Source()
        {
            for (int i = 0; i < 50; i++)
            {
                read++;
                yield return Shared.Paper("Title " + i, "", "p" + i);
            }
        }

        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 2, LookAhead = 3 });
        int next = 0;
        foreach (AnnotatedPaper paper in annotator.Annotate(Source(), TestContext.Current.CancellationToken))
        {
            Assert.Equal("p" + next, paper.Paper.Id);
            Assert.InRange(read, next + 1, next + 1 + 2 * 3);
            next++;
        }

        Assert.Equal(50, next);
    }

    [Fact]
    public void A_paper_without_abstract_is_annotated_by_its_title()
    {
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 1 });
        AnnotatedPaper paper = annotator.Annotate([Shared.Paper("Image classification on ImageNet with ResNet", "")], TestContext.Current.CancellationToken).Single();
        Assert.Equal([new TextSpan(0, 44)], paper.Sentences);
        Assert.Contains(paper.Mentions, mention => mention is { Text: "ImageNet", Type: EntityType.Dataset });
        AnnotatedPaper blank = annotator.Annotate([Shared.Paper("\u200B", "\u200B \n")], TestContext.Current.CancellationToken).Single();
        Assert.Empty(blank.Mentions);
        Assert.Empty(blank.Relations);
    }

    [Fact]
    public void Everything_points_into_the_text_and_relations_join_mentions()
    {
        using Annotator annotator = Annotator.Load();
        foreach (AnnotatedPaper paper in annotator.Annotate(s_papers, TestContext.Current.CancellationToken))
        {
            int last = 0;
            foreach (Mention mention in paper.Mentions)
            {
                Assert.True(mention.Span.Start >= last);
                Assert.Equal(mention.Text, mention.Span.Of(paper.Paper.Text));
                Assert.InRange(mention.Confidence, 0, 1);
                last = mention.Span.End;
            }

            HashSet<TextSpan> spans = [.. paper.Mentions.Select(mention => mention.Span)];
            Assert.All(paper.Relations, relation => Assert.True(spans.Contains(relation.Head) && spans.Contains(relation.Tail) && relation.Head != relation.Tail));
        }
    }

    [Fact]
    public void Cancellation_ends_the_enumeration_and_the_work()
    {
        using CancellationTokenSource cancel = new();
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 2 });
        int read = 0;
        IEnumerable<Paper> Endless()
        {
            while (true)
            {
                read++;
                yield return s_papers[0];
            }
        }

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (AnnotatedPaper _ in annotator.Annotate(Endless(), cancel.Token)) cancel.Cancel();
        });
        Assert.InRange(read, 1, 2 * AnnotatorOptions.DefaultLookAhead + 2);
    }

    [Fact]
    public void A_long_text_is_cancelled_between_its_windows()
    {
        using CancellationTokenSource cancel = new();
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 1 });
        // Far more windows than could be read while the test waits: it ends because the work does.
        Paper book = Shared.Paper("Book", string.Concat(Enumerable.Repeat(s_papers[0].Abstract + " ", 5000)));
        cancel.CancelAfter(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => annotator.Annotate([book], cancel.Token).Count());
    }

    [Fact]
    public void Letting_go_early_leaves_no_work_behind()
    {
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 2 });
        // Disposing the annotator while a call is under way would crash the process.
        Assert.Equal(s_papers[0].Id, annotator.Annotate(Enumerable.Repeat(s_papers[0], 1000), TestContext.Current.CancellationToken).First().Paper.Id);
    }

    [Fact]
    public void Nothing_of_a_long_text_is_cut_off()
    {
        string filler = string.Concat(Enumerable.Range(0, 8).SelectMany(_ => s_papers).Select(paper => paper.Abstract + " "));
        Assert.True(Shared.Model.Encoder.Encode(filler).Count > 3 * Shared.Model.Settings.MaxTokens);
        using Annotator annotator = Annotator.Load(new AnnotatorOptions { Threads = 1 });
        AnnotatedPaper paper = annotator.Annotate(
            [Shared.Paper("A long report", filler + "Lastly, we fine-tune RoBERTa on SQuAD for question answering.")], TestContext.Current.CancellationToken).Single();
        Assert.Contains(paper.Mentions, mention => mention is { Text: "RoBERTa", Type: EntityType.Method });
        Assert.Contains(paper.Mentions, mention => mention is { Text: "SQuAD", Type: EntityType.Dataset });
        Assert.Contains(paper.Mentions, mention => mention is { Text: "question answering", Type: EntityType.Task });
        Assert.Equal(8, paper.Mentions.Count(mention => mention is { Text: "CSPN", Type: EntityType.Method }));
        Assert.Contains(paper.Relations, relation => relation.Head.Start > paper.Paper.Text.Length / 2);
    }

    [Fact]
    public void The_states_of_a_long_text_are_the_same_computed_again_as_kept()
    {
        // More windows than are kept, so that the relations need them a second time; each third is the same text.
        string part = string.Concat(Enumerable.Range(0, 8).SelectMany(_ => s_papers).Select(paper => paper.Abstract + " "));
        Pieces pieces = Shared.Model.Encoder.Encode(part);
        List<TextWindow> windows = WindowPlanner.Plan(part, pieces, SentenceSplitter.Split(part, 0), 126);
        Assert.True(windows.Count > 20);
        using DocumentOutput document = DocumentOutput.Read(Shared.Model.Network, pieces, windows, TestContext.Current.CancellationToken);
        foreach (TextWindow window in windows)
        {
            using WindowOutput output = Shared.Model.Network.Run(pieces, window);
            int first = window.OwnEnd - 1;
            Assert.Equal(output.Hidden.Slice((first - window.Start) * TaggerNetwork.HiddenSize, TaggerNetwork.HiddenSize).ToArray(), document.MeanState(first, first + 1));
        }
    }

    [Fact]
    public void A_missing_or_damaged_file_is_named_with_what_to_do()
    {
        using TemporaryFolder folder = new();
        foreach (string file in (string[])["tagger.json", "vocab.txt", "tagger.onnx", "relations.onnx"])
        {
            ModelException missing = Assert.Throws<ModelException>(() => Annotator.Load(new AnnotatorOptions { ModelFolder = folder.Path }));
            Assert.Contains(folder.PathOf(file) + " is missing", missing.Message);
            Assert.Contains("Copy the folder models", missing.Message);

            byte[] whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", file));
            File.WriteAllBytes(folder.PathOf(file), whole[..(whole.Length / 2)]);
            ModelException damaged = Assert.Throws<ModelException>(() => Annotator.Load(new AnnotatorOptions { ModelFolder = folder.Path }));
            Assert.Contains(folder.PathOf(file) + " cannot be used", damaged.Message);
            File.WriteAllBytes(folder.PathOf(file), whole);
        }

        Annotator.Load(new AnnotatorOptions { ModelFolder = folder.Path }).Dispose();
    }

    [Fact]
    public void A_network_in_place_of_another_is_refused()
    {
        using TemporaryFolder folder = new();
        foreach (string file in (string[])["tagger.json", "vocab.txt"]) File.Copy(Path.Combine(AppContext.BaseDirectory, "models", file), folder.PathOf(file));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "relations.onnx"), folder.PathOf("tagger.onnx"));
        ModelException fault = Assert.Throws<ModelException>(() => Annotator.Load(new AnnotatorOptions { ModelFolder = folder.Path }));
        Assert.Contains("it has no input input_ids", fault.Message);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(-1, 16)]
    [InlineData(1025, 16)]
    [InlineData(1, 0)]
    [InlineData(1, 4097)]
    public void Options_out_of_range_are_refused(int threads, int lookAhead) =>
        Assert.Throws<ValidationException>(() => Annotator.Load(new AnnotatorOptions { Threads = threads, LookAhead = lookAhead }));

    private static string Print(AnnotatedPaper paper) => string.Join('\n',
        [paper.Paper.Id, .. paper.Sentences.Select(span => span.ToString()), .. paper.Mentions.Select(mention => mention.ToString()), .. paper.Relations.Select(relation => relation.ToString())]);
}
