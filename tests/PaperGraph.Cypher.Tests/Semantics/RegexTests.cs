using PaperGraph.Cypher.Semantics.RegularExpressions;
using PaperGraph.Cypher.Tests.Evaluation;

namespace PaperGraph.Cypher.Tests.Semantics;

public sealed class RegexTests : ExpressionTest
{
    // What Neo4j 5.26 answers.
    [Theory]
    [InlineData("abc", "b", false)]
    [InlineData("abc", ".b.", true)]
    [InlineData("ABC", "(?i)abc", true)]
    [InlineData("a\nb", "a.b", false)]
    [InlineData("a\nb", "(?s)a.b", true)]
    [InlineData("a\u0085b", "a.b", false)]
    [InlineData("é", @"\w", false)]
    [InlineData("é", @"\p{L}", true)]
    [InlineData("é", @"\p{IsAlphabetic}", true)]
    [InlineData("é", @"\p{IsLatin}", true)]
    [InlineData("é", @"\p{Alpha}", false)]
    [InlineData("١", @"\d", false)]
    [InlineData("\u00A0", @"\s", false)]
    [InlineData("\u00A0", @"\h", true)]
    [InlineData("aa", @"(a)\1", true)]
    [InlineData("x1", @"\p{Alpha}\d", true)]
    [InlineData("abcd", "a(?=b).*+", true)]
    [InlineData("aab", "a++b", true)]
    [InlineData("aaa", "a*+a", false)]
    [InlineData("a.b", @"\Qa.b\E", true)]
    [InlineData("ab\n", "ab$", false)]
    [InlineData("x", "(?<name>x)", true)]
    [InlineData("x", @"[\w-]", true)]
    [InlineData("d", "[a-c[d-e]]", true)]
    [InlineData("b", "[a-d&&[bc]]", true)]
    [InlineData("b", "[a-d&&[^bc]]", false)]
    [InlineData("ab", "[a-z&&[^b]]+", false)]
    [InlineData("-", @"[\p{Punct}]", true)]
    [InlineData("A", @"\p{Upper}", true)]
    [InlineData("ab|c", @"ab\|c", true)]
    [InlineData("b", "a|b", true)]
    [InlineData("{", @"\x7B", true)]
    [InlineData("aaa", "a{2,3}", true)]
    [InlineData("\r\n", @"\R", true)]
    public void Expressions_match_as_java_reads_them(string text, string pattern, bool expected) => Assert.Equal(expected, new RegexMatcher(pattern).Matches(text));

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("*a")]
    [InlineData(@"\p{Nonsense}")]
    [InlineData(@"\y")]
    public void What_cannot_be_read_is_a_semantic_error(string pattern)
    {
        CypherException error = Assert.Throws<CypherException>(() => new RegexMatcher(pattern));
        Assert.Equal(ErrorKind.SemanticError, error.Kind);
        Assert.StartsWith("Invalid Regex: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_repetitions_need_no_backtracking() => Assert.False(new RegexMatcher("(a+)+c").Matches(new string('a', 10_000)));

    [Theory]
    [InlineData("'abc' =~ 'a.*'", "true")]
    [InlineData("a.name =~ '(?i)ADA'", "true")]
    [InlineData("null =~ 'a'", "null")]
    [InlineData("'a' =~ null", "null")]
    [InlineData("'abc' STARTS WITH 'ab'", "true")]
    [InlineData("'abc' ENDS WITH 'ab'", "false")]
    [InlineData("'abc' CONTAINS ''", "true")]
    [InlineData("[1, 3.14, true][0] CONTAINS 'a'", "null")]
    [InlineData("NOT 'abc' STARTS WITH null", "null")]
    public void Texts_are_searched(string expression, string expected) => Assert.Equal(expected, Of(expression));
}
