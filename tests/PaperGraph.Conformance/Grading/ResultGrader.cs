using PaperGraph.Conformance.Features;
using PaperGraph.Conformance.Targets;
using PaperGraph.Conformance.Values;

namespace PaperGraph.Conformance.Grading;

/// <summary>Compares what came of a query with what a scenario expects.</summary>
internal static class ResultGrader
{
    public static Grade Rows(string query, ExpectRows expected, TckResult actual)
    {
        if (actual.Error is { } error) return Unexpected(query, Table(expected), error);
        TckForm form = expected.UnorderedLists ? TckForm.UnorderedLists : TckForm.Exact;
        bool same = expected.Columns.SequenceEqual(actual.Columns, StringComparer.Ordinal)
            && Texts(expected.Rows, form, expected.Ordered).SequenceEqual(Texts(actual.Rows, form, expected.Ordered), StringComparer.Ordinal);
        return same ? Grade.Pass : new Grade(Verdict.WrongAnswer, Lenient: false, query, Table(expected), Table(actual.Columns, actual.Rows));
    }

    public static Grade NoRows(string query, TckResult actual)
    {
        if (actual.Error is { } error) return Unexpected(query, "no rows", error);
        return actual.Rows.Count == 0
            ? Grade.Pass
            : new Grade(Verdict.WrongAnswer, Lenient: false, query, "no rows", Table(actual.Columns, actual.Rows));
    }

    /// <summary>Compares an error: type, phase and detail; only the type where the target does not tell more.</summary>
    public static Grade Error(string query, ExpectError expected, TckResult actual, bool tellsPhaseAndDetail)
    {
        string wanted = $"{expected.Type} at {Phase(expected.Phase)}: {expected.Detail ?? "*"}";
        if (actual.Error is not { } error)
        {
            return new Grade(Verdict.MissingError, Lenient: false, query, wanted, Table(actual.Columns, actual.Rows));
        }

        bool same = error.Type == expected.Type
            && (!tellsPhaseAndDetail
                || ((expected.Phase is null || expected.Phase == error.Phase) && (expected.Detail is null || expected.Detail == error.Detail)));
        return same ? Grade.Pass : new Grade(Verdict.WrongError, Lenient: true, query, wanted, Text(error));
    }

    public static Grade Effects(string query, SideEffects expected, SideEffects actual) =>
        expected == actual ? Grade.Pass : new Grade(Verdict.WrongSideEffects, Lenient: false, query, $"{expected}", $"{actual}");

    /// <summary>An error where none must be.</summary>
    public static Grade Unexpected(string query, string expected, TckError error) =>
        new(Verdict.UnexpectedError, Lenient: false, query, expected, Text(error));

    /// <summary>Rows as texts; sorted where their order does not count.</summary>
    public static IEnumerable<string> Texts(IReadOnlyList<IReadOnlyList<TckValue>> rows, TckForm form, bool ordered)
    {
        IEnumerable<string> texts = rows.Select(row => string.Join(" | ", row.Select(value => value.Text(form))));
        return ordered ? texts : texts.Order(StringComparer.Ordinal);
    }

    /// <summary>A result as the TCK writes it.</summary>
    public static string Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<TckValue>> rows, TckForm form = TckForm.Exact) =>
        string.Join('\n', Texts(rows, form, ordered: true).Prepend(string.Join(" | ", columns)).Select(row => $"| {row} |"));

    /// <summary>An error with all that is known of it.</summary>
    public static string Text(TckError error) =>
        error.Phase is null && error.Detail is null
            ? $"{error.Type} ({error.Code}: {error.Message})"
            : $"{error.Type} at {Phase(error.Phase)}: {error.Detail ?? "*"} ({error.Code}: {error.Message})";

    private static string Table(ExpectRows expected) =>
        Table(expected.Columns, expected.Rows) + (expected.Ordered ? "\nin this order" : "");

    private static string Phase(ErrorPhase? phase) => phase switch
    {
        ErrorPhase.CompileTime => "compile time",
        ErrorPhase.Runtime => "runtime",
        _ => "any time",
    };
}
