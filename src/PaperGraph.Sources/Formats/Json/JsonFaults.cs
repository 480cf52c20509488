using System.Globalization;

namespace PaperGraph.Sources;

/// <summary>What is said about JSON that cannot be read.</summary>
internal static class JsonFaults
{
    internal static string TooLong { get; } = string.Create(
        CultureInfo.InvariantCulture, $"the record is longer than {SourceLimits.RecordLength >> 20} MiB; split it or leave it out");

    internal const string NotClosed = "the record has no closing brace before the next one begins; close it";

    internal const string NoObject = "this is not a JSON object in braces, so it is no record; remove it";

    internal const string Stray = "text that belongs to no JSON value; remove it";

    internal static string CutOff(int records) => string.Create(
        CultureInfo.InvariantCulture, $"the JSON ends in the middle of a record; the file is cut off after {records} records, which are kept");

    internal static string ListNotClosed(int records) => string.Create(
        CultureInfo.InvariantCulture, $"the JSON ends before its list is closed; the file may be cut off after {records} records, which are kept");
}
