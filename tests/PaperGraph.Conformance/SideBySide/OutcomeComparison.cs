using PaperGraph.Conformance.Grading;
using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.SideBySide;

/// <summary>Compares what two targets made of a query.</summary>
internal static class OutcomeComparison
{
    /// <summary>The first difference in words; <see langword="null"/>: none.</summary>
    public static string? Difference(QueryCase query, QueryOutcome reference, QueryOutcome subject)
    {
        (TckResult expected, TckResult actual) = (reference.Result, subject.Result);
        if (expected.Error?.Code != query.IntendedError)
        {
            return $"the query is wrong: intended {query.IntendedError ?? "no error"}, the reference gives {Text(expected, TckForm.TypedScalars)}";
        }

        TckForm form = TckForm.TypedScalars | (query.OpenListOrder ? TckForm.UnorderedLists : TckForm.Exact);
        if (expected.Error?.Code != actual.Error?.Code) return Differ("outcome", Text(expected, form), Text(actual, form));
        if (!expected.Columns.SequenceEqual(actual.Columns, StringComparer.Ordinal))
        {
            return Differ("columns", string.Join(" | ", expected.Columns), string.Join(" | ", actual.Columns));
        }

        bool sameRows = query.ColumnsOnly || ResultGrader.Texts(expected.Rows, form, query.Ordered)
            .SequenceEqual(ResultGrader.Texts(actual.Rows, form, query.Ordered), StringComparer.Ordinal);
        if (!sameRows) return Differ(query.Ordered ? "rows or their order" : "rows", Text(expected, form), Text(actual, form));
        if (expected.Counters != actual.Counters) return Differ("counters", $"{expected.Counters}", $"{actual.Counters}");
        return reference.GraphAfter == subject.GraphAfter
            ? null
            : DifferInLines("graph afterwards", reference.GraphAfter ?? "unchanged", subject.GraphAfter ?? "unchanged");
    }

    /// <summary>Of two texts of many lines only those that the other has not.</summary>
    private static string DifferInLines(string what, string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        return Differ(what, string.Join('\n', left.Except(right, StringComparer.Ordinal)), string.Join('\n', right.Except(left, StringComparer.Ordinal)));
    }

    private static string Differ(string what, string expected, string actual) => $"{what} differ\nreference:\n{expected}\nsubject:\n{actual}";

    private static string Text(TckResult result, TckForm form) =>
        result.Error is { } error ? ResultGrader.Text(error) : ResultGrader.Table(result.Columns, result.Rows, form);
}
