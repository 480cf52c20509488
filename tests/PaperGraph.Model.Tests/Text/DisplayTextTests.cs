using CsCheck;

namespace PaperGraph.Model.Tests;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("stochastic gradient descent", "stochastic gradient descent")]
    [InlineData(@"{\em dynamical stability}", "dynamical stability")]
    [InlineData(@"\emph{lazy} regime", "lazy regime")]
    [InlineData(@"$\ell_2$ regularization", "ℓ2 regularization")]
    [InlineData(@"$\ell_\infty$-norm", "ℓ∞-norm")]
    [InlineData(@"$\mathcal{L}_{adv}$", "L_adv")]
    [InlineData(@"Level-S$^2$fM", "Level-S²fM")]
    [InlineData(@"Level-S^2fM", "Level-S²fM")]
    [InlineData(@"SF(DA)$^2$", "SF(DA)²")]
    [InlineData(@"$\alpha$-divergence", "α-divergence")]
    [InlineData(@"$k$-nearest neighbours", "k-nearest neighbours")]
    [InlineData(@"$\mathbb{R}^d$", "ℝ^d")]
    [InlineData(@"$A^*$ search", "A* search")]
    [InlineData(@"$\frac{1}{2}$", "1/2")]
    [InlineData(@"$O(\log n)$", "O(log n)")]
    [InlineData("``Attention is all you need''", "“Attention is all you need”")]
    [InlineData(@"Erd\H{o}s--R{\'e}nyi graph", "Erdős–Rényi graph")]
    [InlineData(@"Schr\""odinger bridge", "Schrödinger bridge")]
    [InlineData(@"\v{C}ech complex", "Čech complex")]
    [InlineData(@"M\o ller and Stra{\ss}e", "Møller and Straße")]
    [InlineData(@"Na\""{\i}ve Bayes", "Naïve Bayes")]
    [InlineData("Q&amp;A", "Q&A")]
    [InlineData(@"Q\&amp;A", "Q&A")]
    [InlineData("&amp;lt;think&amp;gt;", "<think>")]
    [InlineData("H<sub>2</sub>O", "H2O")]
    [InlineData(@"20\% dropout", "20% dropout")]
    [InlineData("costs $5 and $6", "costs $5 and $6")]
    [InlineData("Fig.~2", "Fig. 2")]
    [InlineData("about ~90%", "about ~90%")]
    [InlineData("soft\u00ADmax\u0007", "softmax")]
    [InlineData("  two \t words\n", "two words")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("--no-cache", "--no-cache")]
    [InlineData(@"\textsc{Bert}", "Bert")]
    [InlineData(@"\ourmethod", "ourmethod")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("", "")]
    public void Reads_as_people_write_it(string form, string expected) => Assert.Equal(expected, DisplayText.Clean(form));

    [Fact]
    public void Takes_a_missing_name_as_empty() => Assert.Equal(string.Empty, DisplayText.Clean(null));

    [Fact]
    public void Is_total_and_idempotent_on_any_text() =>
        Gen.Char[@"\${}^_~`'""-&;<>/ab c12#=lti" + "\u0301\uD800\uDC00\u00AD"].Array[0, 40].Select(c => new string(c)).Sample(
            text => Assert.Equal(DisplayText.Clean(text), DisplayText.Clean(DisplayText.Clean(text))), iter: 100_000);

    [Fact]
    public void Leaves_no_command_of_known_markup_behind() =>
        Assert.Equal("a b", DisplayText.Clean(@"{\bf a}\cite{smith}\, \textit{b}\label{x}"));
}
