using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class AbbreviationFinderTests
{
    [Theory]
    // What Schwartz and Hearst's method is for.
    [InlineData("We train with stochastic gradient descent (SGD) only.", "SGD", "stochastic gradient descent")]
    [InlineData("A hidden Markov model (HMM) is fitted.", "HMM", "hidden Markov model")]
    [InlineData("It moves heat shock transcription factor (HSF) into the nucleus.", "HSF", "heat shock transcription factor")]
    [InlineData("The area under the curve (AUC) grows.", "AUC", "area under the curve")]
    // Letters inside words.
    [InlineData("Records are kept in a database (DB).", "DB", "database")]
    [InlineData("The tool reads Extensible Markup Language (XML).", "XML", "Extensible Markup Language")]
    [InlineData("We call it COnceptual knowledge Probing bENchmark (COPEN).", "COPEN", "COnceptual knowledge Probing bENchmark")]
    [InlineData("A convolutional network (ConvNet) looks at it.", "ConvNet", "convolutional network")]
    // Plurals.
    [InlineData("Generative adversarial networks (GANs) are hard to train.", "GANs", "Generative adversarial networks")]
    [InlineData("Large language models (LLM's) write.", "LLM's", "Large language models")]
    // Hyphens, digits, letters that stand for words, repeated letters.
    [InlineData("A sequence-to-sequence (Seq2Seq) model", "Seq2Seq", "sequence-to-sequence")]
    [InlineData("pretrained with chain-of-thought (CoT) data", "CoT", "chain-of-thought")]
    [InlineData("contrastive completion coding (C3) is simple", "C3", "contrastive completion coding")]
    [InlineData("The World Wide Web Consortium (W3C) decides.", "W3C", "World Wide Web Consortium")]
    [InlineData("a bidirectional long short-term memory (Bi-LSTM) layer", "Bi-LSTM", "bidirectional long short-term memory")]
    [InlineData("scored by BLEU on the 2016 Workshop on Machine Translation (WMT16) data", "WMT16", "Workshop on Machine Translation")]
    // Greek letters and LaTeX.
    [InlineData("a beta variational autoencoder (β-VAE)", "β-VAE", "beta variational autoencoder")]
    [InlineData("a $\\beta$-variational autoencoder ($\\beta$-VAE)", "$\\beta$-VAE", "$\\beta$-variational autoencoder")]
    [InlineData("We present \\emph{Guided Topology Diffusion} (\\textbf{GTD}), which", "GTD", "Guided Topology Diffusion")]
    [InlineData("entropic reinforced reranking ($\\text{E}\\text{RR}$) works", "\\text{E}\\text{RR}", "entropic reinforced reranking")]
    [InlineData("we propose **M**odel-**A**gnostic **T**raining (**MAT**)", "MAT", "**M**odel-**A**gnostic **T**raining")]
    [InlineData("the “box in box” (“BiB”) strategy", "BiB", "box in box")]
    // Other brackets, and what else stands in them.
    [InlineData("long short-term memory [LSTM] cells", "LSTM", "long short-term memory")]
    [InlineData("long short-term memory (LSTM; Hochreiter and Schmidhuber, 1997)", "LSTM", "long short-term memory")]
    [InlineData("latent Dirichlet allocation (LDA, Blei et al. 2003)", "LDA", "latent Dirichlet allocation")]
    [InlineData("stochastic gradient descent (abbreviated as SGD)", "SGD", "stochastic gradient descent")]
    [InlineData("stochastic gradient descent (i.e., SGD)", "SGD", "stochastic gradient descent")]
    [InlineData("stochastic gradient descent (SGD for short)", "SGD", "stochastic gradient descent")]
    [InlineData("input and output block (I/O block)", "I/O block", "input and output block")]
    [InlineData("the cost (queries per second, QPS) of it", "QPS", "queries per second")]
    [InlineData("natural language (the written kind) processing (NLP)", "NLP", "natural language (the written kind) processing")]
    // Short form first.
    [InlineData("SGD (stochastic gradient descent) is used.", "SGD", "stochastic gradient descent")]
    [InlineData("SGD (short for stochastic gradient descent)", "SGD", "stochastic gradient descent")]
    [InlineData("SGD, short for stochastic gradient descent, is used.", "SGD", "stochastic gradient descent")]
    [InlineData("SGD stands for stochastic gradient descent.", "SGD", "stochastic gradient descent")]
    [InlineData("We propose DoSE, the density of states estimator.", "DoSE", "density of states estimator")]
    [InlineData("PLUTO (Planning, Learning, and Understanding for TOols) helps", "PLUTO", "Planning, Learning, and Understanding for TOols")]
    [InlineData("SGR: Structured Graph Reasoning for Scenes\nWe show it.", "SGR", "Structured Graph Reasoning")]
    // Without brackets.
    [InlineData("We use stochastic gradient descent, abbreviated as SGD, here.", "SGD", "stochastic gradient descent")]
    [InlineData("We use stochastic gradient descent, or SGD, here.", "SGD", "stochastic gradient descent")]
    [InlineData("We use stochastic gradient descent, henceforth SGD.", "SGD", "stochastic gradient descent")]
    [InlineData("weak pseudo labels, WPL, guide it", "WPL", "weak pseudo labels")]
    [InlineData("audio-visual synchronization (AV Sync) tasks", "AV Sync", "audio-visual synchronization")]
    [InlineData("a masked graph encoder, named MGE, learns", "MGE", "masked graph encoder")]
    // Words before the long form stay out, head nouns after it stay in.
    [InlineData("a novel and simple graph attention network (GAT)", "GAT", "graph attention network")]
    [InlineData("Here the multi-object tracking (MOT) task", "MOT", "multi-object tracking")]
    [InlineData("a global adaptive aggregation module (GAA)", "GAA", "global adaptive aggregation module")]
    [InlineData("k-nearest neighbours (NN) search", "NN", "nearest neighbours")]
    // A word that a line break split.
    [InlineData("information re- trieval (IR) systems", "IR", "information re- trieval")]
    public void Finds_the_definition(string text, string shortForm, string longForm) =>
        Assert.Equal([(shortForm, longForm)], Pairs(text));

    [Theory]
    [InlineData("")]
    [InlineData("No brackets here.")]
    [InlineData("Some networks (e.g., GNN) do.")]
    [InlineData("as shown before (Smith, 2010)")]
    [InlineData("in three runs (Table 2)")]
    [InlineData("a support vector machine (RBF)")]
    [InlineData("SVM (RBF)")]
    [InlineData("a CNN (CNN)")]
    [InlineData("a second language (L2) learner")]
    [InlineData("We train a Memory Transformer (SRTransformer)")]
    [InlineData("We use Leaking GAN, a GAN-based architecture.")]
    [InlineData("It is slower when compared to RNN, CNN, and others.")]
    [InlineData("tested on MNIST, F-MNIST, SVHN")]
    [InlineData("between-set CIDEr (CIDErBtw)")]
    [InlineData("large LLMs (Llama2-70B)")]
    [InlineData("sub-tasks of LBIE: language-based image segmentation and more")]
    [InlineData("We present BiPaR, a bilingual parallel novel collection")]
    [InlineData("First title ends here\n(FTE) begins the abstract")]
    [InlineData("the end. Great (TEG)")]
    [InlineData("cats and dogs (many)")]
    [InlineData("(((")]
    [InlineData(")))")]
    public void Finds_nothing_where_nothing_is_defined(string text) => Assert.Empty(Pairs(text));

    [Fact]
    public void Gives_several_definitions_in_text_order() => Assert.Equal(
        [("ASR", "Automatic speech recognition"), ("MT", "machine translation"), ("TTS", "text to speech")],
        Pairs("Automatic speech recognition (ASR), machine translation (MT) and TTS (text to speech) meet."));

    [Fact]
    public void Reads_a_definition_in_every_place() => Assert.Equal(
        [("LLMs", "Large language models"), ("LLMs", "Large language models")],
        Pairs("Large language models (LLMs) in class\nLarge language models (LLMs) help."));

    [Theory]
    [InlineData("true positives and false negatives (TP/FN)")]
    [InlineData("true positives, false negatives (TP, FN)")]
    [InlineData("true positives and false negatives (TP and FN)")]
    public void Reads_lists_of_short_forms(string text) =>
        Assert.Equal([("TP", "true positives"), ("FN", "false negatives")], Pairs(text));

    [Fact]
    public void Two_definitions_side_by_side_do_not_swallow_each_other() => Assert.Equal(
        [("EN", "English"), ("ES", "Estonian")],
        Pairs("from English (EN) and Estonian (ES)"));

    [Fact]
    public void Offsets_count_utf16_code_units()
    {
        AbbreviationDefinition definition = Assert.Single(AbbreviationFinder.Find("😀 graph attention network (GAT)"));
        Assert.Equal(new TextSpan(3, 26), definition.LongForm);
        Assert.Equal(new TextSpan(28, 31), definition.ShortForm);
    }

    [Fact]
    public void Very_long_words_and_deep_brackets_end_in_reasonable_time()
    {
        Assert.Empty(AbbreviationFinder.Find(new string('(', 200_000)));
        Assert.Empty(AbbreviationFinder.Find(new string(' ', 200_000) + "or"));
        Assert.Empty(AbbreviationFinder.Find(string.Concat(Enumerable.Repeat("(,", 50_000))));
        Assert.Empty(AbbreviationFinder.Find(new string('a', 500_000) + " (AB)"));
        Assert.Empty(AbbreviationFinder.Find(string.Concat(Enumerable.Repeat("we ", 50_000))));
    }

    private static (string, string)[] Pairs(string text) =>
        [.. AbbreviationFinder.Find(text).Select(d => (d.ShortForm.Of(text), d.LongForm.Of(text)))];
}
