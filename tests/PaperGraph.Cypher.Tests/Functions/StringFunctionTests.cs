using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Tests.Evaluation;

namespace PaperGraph.Cypher.Tests.Functions;

// The expected values are what Neo4j 5.26 answers.
public sealed class StringFunctionTests : ExpressionTest
{
    [Theory]
    [InlineData("[left('abc', 2), left('abc', 10), right('abc', 2), right('abc', 0)]", "['ab', 'abc', 'bc', '']")]
    [InlineData("[left('\\U0001D4B3ab', 2), right('\\U0001D4B3ab', 3), substring('\\U0001D4B3ab', 1, 1), size('\\U0001D4B3ab')]", "['𝒳a', '𝒳ab', 'a', 3]")]
    [InlineData("[left(null, -1), substring('hello', null)]", "[null, null]")]
    [InlineData("[substring('hello', 1, 3), substring('hello', 1), substring('hello', 10), substring('hello', 3, 10)]", "['ell', 'ello', '', 'lo']")]
    [InlineData("[replace('hello', 'l', 'w'), replace('abc', '', 'x'), replace('aaa', 'aa', 'b')]", "['hewwo', 'xaxbxcx', 'ba']")]
    [InlineData("[split('a,b,c', ','), split('abc', ''), split('', ','), split(',a,', ','), split('abc', [])]", "[['a', 'b', 'c'], ['a', 'b', 'c'], [''], ['', 'a', ''], ['abc']]")]
    [InlineData("[split('a,b;c', [',', ';']), split('aXYbXc', ['X', 'XY']), split('abc', ['', 'b']), split('a', [null])]", "[['a', 'b', 'c'], ['a', 'Yb', 'c'], ['a', 'c'], null]")]
    [InlineData("[toLower('ABCÄÉ'), toUpper('straßeäé'), lower('A'), upper('ﬃ'), toLower('ΑΣ'), toLower('ΑΣΑ')]", "['abcäé', 'STRASSEÄÉ', 'a', 'FFI', 'ας', 'ασα']")]
    [InlineData("[trim('  a '), ltrim('  a '), rtrim(' a  '), btrim('xxaxx', 'x'), ltrim('xyabxy', 'xy'), rtrim('xyabxy', 'xy'), btrim('a', '')]", "['a', 'a ', ' a', 'a', 'abxy', 'xyab', 'a']")]
    [InlineData("[size(trim('\\u3000a')), size(trim('\\u00a0a')), size(trim('\\u2007a')), size(trim('\\u001ca')), size(trim('\\u0085a')), size(trim('\\u2028a'))]", "[1, 2, 2, 1, 2, 1]")]
    [InlineData("[trim(BOTH 'x' FROM 'xxaxx'), trim(LEADING FROM '  a '), trim('x' FROM 'xax')]", "['a', 'a ', 'a']")]
    [InlineData("[normalize('\\u212B') = '\\u00C5', size(normalize('e\\u0301')), size(normalize('\\u00e9', NFD))]", "[true, 1, 2]")]
    [InlineData("['\\u00e9' IS NORMALIZED, 'e\\u0301' IS NORMALIZED, 'e\\u0301' IS NFD NORMALIZED, null IS NORMALIZED]", "[true, false, true, null]")]
    public void Strings(string expression, string expected) => Assert.Equal(expected, Of(expression));

    // Pairs of the Unicode Standard Annex #15, and of its test data for marks in another order, Hangul and excluded characters.
    [Theory]
    [InlineData("\u1E0A\u0323", "\u1E0C\u0307", "D\u0323\u0307")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323", "\u017F\u0323\u0307")]
    [InlineData("\uAC01", "\uAC01", "\u1100\u1161\u11A8")]
    [InlineData("\u0958", "\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u2126", "\u03A9", "\u03A9")]
    [InlineData("\u1EBF", "\u1EBF", "e\u0302\u0301")]
    [InlineData("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b", "a\u05AE\u0300\u0300\u0315b")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65", "\uD834\uDD57\uD834\uDD65")]
    public void Texts_are_brought_into_normal_forms(string text, string composed, string decomposed)
    {
        Assert.Equal(composed, Normalization.Normalize(text, "NFC"));
        Assert.Equal(decomposed, Normalization.Normalize(text, "NFD"));
        Assert.Equal(composed, Normalization.Normalize(decomposed, "NFC"));
    }

    [Theory]
    [InlineData("\uFB01", "fi", "fi")]
    [InlineData("2\u2075", "25", "25")]
    [InlineData("\u1E9B\u0323", "\u1E69", "s\u0323\u0307")]
    [InlineData("\uFF76\uFF9E", "\u30AC", "\u30AB\u3099")]
    [InlineData("\u2460\u00A0\u00BD", "1 1\u20442", "1 1\u20442")]
    [InlineData("\uFDFA", "\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645", "\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645")]
    [InlineData("\uAC01\uD835\uDC00", "\uAC01A", "\u1100\u1161\u11A8A")]
    public void Forms_that_only_look_different_become_plain(string text, string composed, string decomposed)
    {
        Assert.Equal(composed, Normalization.Normalize(text, "NFKC"));
        Assert.Equal(decomposed, Normalization.Normalize(text, "NFKD"));
    }

    [Fact]
    public void Other_forms_are_refused_with_a_reason() =>
        Assert.Contains("NFC, NFD, NFKC and NFKD", Assert.Throws<CypherException>(() => Normalization.Normalize("a", "NFX")).Message, StringComparison.Ordinal);
}
