namespace PaperGraph.Sources.Tests;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("two  spaces\tand\n a line", "two spaces and a line")]
    [InlineData("no\u00A0break \u2009thin", "no break thin")]
    [InlineData(@"{\em dynamical stability} of $\ell_2$ and ``quotes''", @"{\em dynamical stability} of $\ell_2$ and ``quotes''")]
    [InlineData("Q&amp;A at 5 &lt; 6", "Q&A at 5 < 6")]
    [InlineData(@"Q\&amp;A", @"Q\&A")]
    [InlineData("AT&T; R&D", "AT&T; R&D")]
    [InlineData("a <think> token and x < y > z", "a <think> token and x < y > z")]
    [InlineData("<jats:p>In JATS</jats:p>", "In JATS")]
    [InlineData("a naÃ¯ve rule", "a naïve rule")]
    [InlineData("donâ€™t â€“ stop", "don’t – stop")]
    [InlineData("640Ã\u0097480 at 360Â°", "640×480 at 360°")]
    [InlineData("na\u00EFve caf\u00E9\u201D", "naïve café”")]
    [InlineData("IN THE CAFÉ” and SÃO PAULO", "IN THE CAFÉ” and SÃO PAULO")]
    [InlineData("Ñ“ alone", "Ñ“ alone")]
    [InlineData("soft\u00ADmax", "softmax")]
    [InlineData("Detection \u00AD SNIP", "Detection - SNIP")]
    [InlineData("cost\u0002effective", "cost-effective")]
    [InlineData("a\u0000b\u0007 c", "a b c")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("self-\nsupervised", "self-supervised")]
    [InlineData("two con-\n  cepts and many concepts", "two concepts and many concepts")]
    [InlineData("pre-\nand post-training", "pre- and post-training")]
    [InlineData("graph- and node-level", "graph- and node-level")]
    [InlineData("smile \uD83D\uDE00", "smile \uD83D\uDE00")]
    public void Plain_text_loses_only_faults(string given, string expected) => Assert.Equal(expected, TextCleaner.Clean(given, TextMarkup.Plain));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("lone \uFFFD half", TextCleaner.Clean("lone \uD800 half", TextMarkup.Plain));

    [Theory]
    [InlineData("<jats:title>Abstract</jats:title><jats:p>We use <jats:italic>H</jats:italic><jats:sub>2</jats:sub>.</jats:p>", "We use H2.")]
    [InlineData("<p>One.</p><p>Two.</p>", "One. Two.")]
    [InlineData("&lt;p&gt;Escaped &amp;amp; twice&lt;/p&gt;", "Escaped & twice")]
    [InlineData("Keep <think> and a < b", "Keep <think> and a < b")]
    [InlineData("<jats:sec><jats:title>Background</jats:title><jats:p>Text.</jats:p></jats:sec>", "Background Text.")]
    [InlineData("<mml:math><mml:mi>x</mml:mi></mml:math> is small", "x is small")]
    [InlineData("a <i>b</i> c", "a b c")]
    public void Tagged_text_loses_its_tags(string given, string expected) => Assert.Equal(expected, TextCleaner.Clean(given, TextMarkup.Tags));

    [Theory]
    [InlineData("{BERT}: Pre-training of {Deep} models", "BERT: Pre-training of Deep models")]
    [InlineData(@"Schr{\""o}dinger and Erd{\H{o}}s", "Schrödinger and Erdős")]
    [InlineData(@"{\em kept} and \emph{kept too}", @"{\em kept} and \emph{kept too}")]
    [InlineData(@"The $\mathcal{O}(n^{2})$ bound", @"The $\mathcal{O}(n^{2})$ bound")]
    [InlineData(@"Q\&A at 5\%", "Q&A at 5%")]
    [InlineData(@"{{Double} braces}", "Double braces")]
    [InlineData("Section~4", "Section 4")]
    public void BibTeX_loses_its_own_markup_and_keeps_the_authors(string given, string expected) => Assert.Equal(expected, TextCleaner.Clean(given, TextMarkup.BibTeX));
}
