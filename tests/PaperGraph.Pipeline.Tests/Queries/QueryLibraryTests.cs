using System.Text.RegularExpressions;
using PaperGraph.Testing;

namespace PaperGraph.Pipeline.Tests;

public sealed partial class QueryLibraryTests
{
    private static readonly QueryLibrary s_library = QueryLibrary.Load(Repository.PathOf("cypher"));

    [Fact]
    public void There_are_at_least_twelve_queries_and_shared_datasets_is_one()
    {
        Assert.True(s_library.Queries.Count >= 12);
        Assert.Equal("Papers that share datasets", s_library.Find("shared-datasets").Title);
    }

    [Fact]
    public void Every_query_takes_exactly_the_parameters_its_header_names()
    {
        Assert.All(s_library.Queries, query => Assert.Equal(
            query.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            ParameterInQuery().Matches(WithoutComments(query.Text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_query_needs_a_plugin()
    {
        Assert.All(s_library.Queries, query => Assert.DoesNotMatch(@"(?i)\b(apoc|gds)\.", query.Text));
    }

    [Fact]
    public void Given_values_overrule_the_defaults()
    {
        NamedQuery query = s_library.Find("shared-datasets");
        IReadOnlyDictionary<string, object> bound = QueryLibrary.Bind(query, [KeyValuePair.Create("limit", "5"), KeyValuePair.Create("mentions", "false")]);
        Assert.Equal(5L, bound["limit"]);
        Assert.Equal(false, bound["mentions"]);
        Assert.Equal(1L, bound["minShared"]);
    }

    [Theory]
    [InlineData("lmit", "5", "Did you mean \"limit\"?")]
    [InlineData("limit", "many", "\"many\" is no integer")]
    [InlineData("mentions", "ja", "\"ja\" is no boolean")]
    [InlineData("colour", "red", "It takes: minShared, mentions, limit.")]
    public void A_wrong_parameter_is_told_with_what_would_be_right(string name, string value, string part)
    {
        QueryException exception = Assert.Throws<QueryException>(() => QueryLibrary.Bind(s_library.Find("shared-datasets"), [KeyValuePair.Create(name, value)]));
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shared-dataset", "shared-datasets")]
    [InlineData("timline", "timeline")]
    [InlineData("similar", "similar-papers")]
    public void A_mistyped_name_is_answered_with_the_nearest(string typed, string meant)
    {
        QueryException exception = Assert.Throws<QueryException>(() => s_library.Find(typed));
        Assert.Contains($"Did you mean \"{meant}\"?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_far_from_all_is_answered_without_a_guess()
    {
        Assert.DoesNotContain("mean", Assert.Throws<QueryException>(() => s_library.Find("qqqqqqqqqqqq")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETURN 1", "x.cypher:1 does not begin with a comment")]
    [InlineData("// Title\n//\n// Columns:\n//   a   b\nRETURN 1", "does not say in its header what it answers")]
    [InlineData("// Title\n//\n// Why.\nRETURN 1", "does not name its columns")]
    [InlineData("// Title\n//\n// Why.\n// Parameters:\n//   limit = 3\n// Columns:\n//   a   b\nRETURN 1", "x.cypher:5 is not of the form: name: type = default")]
    [InlineData("// Title\n//\n// Why.\n// Parameters:\n//   limit: integer = three   rows\n// Columns:\n//   a   b\nRETURN 1", "x.cypher:5 has the default three, which is no integer")]
    public void A_faulty_header_is_named_by_file_and_line(string text, string part)
    {
        Assert.Contains(part, Assert.Throws<QueryException>(() => QueryFileParser.Parse("x", text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        Assert.Contains("nowhere", Assert.Throws<QueryException>(() => QueryLibrary.Load("nowhere")).Message, StringComparison.Ordinal);
    }

    private static string WithoutComments(string text) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex ParameterInQuery();
}
