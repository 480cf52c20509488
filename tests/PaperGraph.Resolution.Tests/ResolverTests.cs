namespace PaperGraph.Resolution.Tests;

public sealed class ResolverTests
{
    private static readonly AnnotatedPaper s_training = PaperText.Parse(
        "p1",
        "Faster [M Stochastic Gradient Descent]\nWe study [M stochastic gradient descent] ([M SGD]). With [M SGD] the [R Accuracy] on [D+ CIFAR-10] rises.",
        2020,
        "SGD=stochastic gradient descent");

    private static readonly AnnotatedPaper s_image = PaperText.Parse(
        "p2", "Training [M ResNets]\nWe train [M ResNet-50] and [M ResNet-18] on [D+ CIFAR10] and [D CIFAR-100].", 2022);

    [Fact]
    public void An_abbreviation_and_its_long_form_are_one_entity_named_by_the_long_form()
    {
        Entity entity = Resolved.Graph(s_training).EntityNamed("stochastic gradient descent");

        Assert.Equal(["SGD", "Stochastic Gradient Descent"], entity.Aliases);
        Assert.Equal((1, 4, 2020, 2020), (entity.Papers, entity.Mentions, entity.FirstYear, entity.LastYear));
        Merge merge = Assert.Single(entity.Merges, merge => merge.Joined == "SGD");
        Assert.Equal(("stochastic gradient descent", "abbreviation", "p1"), (merge.Kept, merge.Rule, Assert.Single(merge.Papers)));
        Assert.Equal("case", Assert.Single(entity.Merges, merge => merge.Joined == "Stochastic Gradient Descent").Rule);
    }

    [Fact]
    public void Names_that_differ_in_digits_stay_apart_and_those_that_differ_in_hyphens_do_not()
    {
        KnowledgeGraph graph = Resolved.Graph(s_training, s_image);

        Assert.Equal((2, 2020, 2022), (graph.EntityNamed("CIFAR-10").Papers, graph.EntityNamed("CIFAR-10").FirstYear, graph.EntityNamed("CIFAR-10").LastYear));
        Assert.Equal(["CIFAR10"], graph.EntityNamed("CIFAR-10").Aliases);
        Assert.Empty(graph.EntityNamed("CIFAR-100").Aliases);
        Assert.NotEqual(graph.EntityNamed("ResNet-50").Id, graph.EntityNamed("ResNet-18").Id);
    }

    [Fact]
    public void One_abbreviation_with_two_meanings_goes_by_what_each_paper_defines()
    {
        AnnotatedPaper voice = PaperText.Parse("a", "A\nThe [T attack success rate] (ASR) is new. [T ASR] counts.", null, "ASR=attack success rate");
        AnnotatedPaper speech = PaperText.Parse("b", "B\nFor [T automatic speech recognition] (ASR) we use it. [T ASR] works.", null, "ASR=automatic speech recognition");
        AnnotatedPaper unclear = PaperText.Parse("c", "C\nWe do [T ASR] only.");

        ResolutionResult result = Resolved.Result([voice, speech, unclear]);

        Assert.Equal(["ASR"], result.Graph.EntityNamed("attack success rate").Aliases);
        Assert.Equal(["ASR"], result.Graph.EntityNamed("automatic speech recognition").Aliases);
        Assert.Equal(1, result.Graph.EntityNamed("ASR").Papers);
        UndecidedAbbreviation undecided = Assert.Single(result.Report.Undecided);
        Assert.Equal(("asr", 1, 2), (undecided.ShortForm, undecided.Papers, undecided.Senses.Count));
    }

    [Fact]
    public void An_undefined_abbreviation_follows_the_papers_that_define_it_if_they_agree()
    {
        AnnotatedPaper[] defining = [.. Enumerable.Range(0, 3).Select(i => PaperText.Parse(
            $"d{i}", $"Title\nA [M graph neural network] (GNN) learns.", null, "GNN=graph neural network"))];
        AnnotatedPaper plain = PaperText.Parse("x", "X\nOur [M GNNs] win.");

        Entity entity = Resolved.Graph([.. defining, plain]).EntityNamed("graph neural network");

        Assert.Equal(4, entity.Papers);
        Merge merge = Assert.Single(entity.Merges, merge => merge.Joined == "GNNs");
        Assert.Equal(("abbreviation-majority", 3), (merge.Rule, merge.Papers.Count));
        Assert.Equal("GNNs", Assert.Single(Resolved.Graph(defining[0], plain).Entities, other => other.Key == "gnn").Name);
    }

    [Fact]
    public void Two_letters_need_a_third_paper()
    {
        AnnotatedPaper[] defining = [.. Enumerable.Range(0, 3).Select(i => PaperText.Parse(
            $"d{i}", $"Title\nWith [M rejection sampling] (RS) we draw.", null, "RS=rejection sampling"))];
        AnnotatedPaper plain = PaperText.Parse("x", "X\nBy [M RS] we see.");

        Assert.Equal(2, Resolved.Graph(defining[0], defining[1], plain).Entities.Count);
        Assert.Single(Resolved.Graph([.. defining, plain]).Entities);
    }

    [Fact]
    public void A_common_word_is_no_use_of_an_abbreviation_spelled_like_it()
    {
        AnnotatedPaper[] defining = [.. Enumerable.Range(0, 3).Select(i => PaperText.Parse(
            $"d{i}", "Title\nThe [R sentence pair embedding distance] (SPEED) and [R speed].", null, "SPEED=sentence pair embedding distance"))];

        KnowledgeGraph graph = Resolved.Graph(defining);

        Assert.Equal(3, graph.EntityNamed("speed").Papers);
        Assert.DoesNotContain("speed", graph.EntityNamed("sentence pair embedding distance").Aliases);
    }

    [Fact]
    public void The_same_form_of_two_types_is_two_entities()
    {
        KnowledgeGraph graph = Resolved.Graph(
            PaperText.Parse("a", "A\nWe apply [M regularization]."), PaperText.Parse("b", "B\nWe observe [C regularization]."));

        Assert.Equal([EntityType.Concept, EntityType.Method], graph.Entities.Select(entity => entity.Type).Order().Reverse());
    }

    [Fact]
    public void A_long_form_with_an_abbreviation_in_it_is_the_long_form_written_out()
    {
        AnnotatedPaper[] defining = [.. Enumerable.Range(0, 3).Select(i => PaperText.Parse(
            $"d{i}", "Title\nA [M large language model] (LLM) talks.", null, "LLM=large language model"))];
        AnnotatedPaper written = PaperText.Parse("w", "W\nThe [M multimodal large language model] sees.");
        AnnotatedPaper abbreviated = PaperText.Parse("x", "X\nOur [M multi-modal LLMs] see.");

        Entity entity = Assert.Single(Resolved.Graph([.. defining, written, abbreviated]).Entities, entity => entity.Name.StartsWith("multi", StringComparison.Ordinal));

        Assert.Equal(2, entity.Papers);
        Assert.Equal("abbreviation-inside", Assert.Single(entity.Merges).Rule);
    }

    [Fact]
    public void The_abbreviation_of_a_longer_phrase_means_the_words_that_its_letters_begin()
    {
        AnnotatedPaper paper = PaperText.Parse(
            "a", "A\nWe stack [M deep convolutional neural networks] (CNN). A [M CNN] is a [M convolutional neural network].", null, "CNN=deep convolutional neural networks");

        KnowledgeGraph graph = Resolved.Graph(paper);

        Assert.Equal(["CNN"], graph.EntityNamed("convolutional neural network").Aliases);
        Assert.Empty(graph.EntityNamed("deep convolutional neural networks").Aliases);
    }

    [Fact]
    public void Generic_words_stay_out_and_are_counted()
    {
        AnnotatedPaper paper = PaperText.Parse("a", "A\nOur [M method] and [M BERT] raise [R performance].").WithRelation("method", RelationType.ComparedWith, "BERT");

        ResolutionResult result = Resolved.Result([paper]);

        Assert.Equal("BERT", Assert.Single(result.Graph.Entities).Name);
        Assert.Equal((2, 1, 3), (result.Report.GenericMentions, result.Report.GenericRelations, result.Report.Mentions));
        Assert.Empty(result.Graph.EntityEdges);
    }
}
