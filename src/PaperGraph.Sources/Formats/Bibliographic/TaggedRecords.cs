using System.Text.RegularExpressions;

namespace PaperGraph.Sources;

/// <summary>What a tag does to the record it stands in.</summary>
internal enum TagRole
{
    /// <summary>Gives a field; begins a record where none is open.</summary>
    Field,

    /// <summary>Ends the record before it and gives the first field of the next.</summary>
    Start,

    /// <summary>Ends the record and belongs to none.</summary>
    End,

    /// <summary>Belongs to the document.</summary>
    Document,
}

/// <summary>Cuts a tagged document into records: one field a line, other lines continue the field before.</summary>
/// <param name="tagLine">A line that gives a field, with the groups <c>tag</c> and <c>value</c>.</param>
/// <param name="roleOf">What each tag does.</param>
/// <param name="recordOf">Reads a record's fields.</param>
/// <param name="howToEnd">What to do about a record that does not end, e.g. "end it with 'ER'".</param>
internal sealed class TaggedRecords(Regex tagLine, Func<string, TagRole> roleOf, Func<TaggedRecord, SourceRecord> recordOf, string howToEnd)
{
    /// <summary>The document's records in order; a record without end ends where the next one starts.</summary>
    internal IEnumerable<SourceRecord> Read(SourceDocument document, CancellationToken cancellationToken)
    {
        TaggedRecord? open = null;
        foreach ((int number, string text) in document.Lines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Match match = tagLine.Match(text);
            if (!match.Success)
            {
                open?.Continue(text.Trim());
            }
            else
            {
                string tag = match.Groups["tag"].Value;
                TagRole role = roleOf(tag);
                if (role is TagRole.Start or TagRole.End && open is not null)
                {
                    yield return recordOf(open);
                    open = null;
                }

                if (role is TagRole.Start or TagRole.Field)
                {
                    open ??= new TaggedRecord(number);
                    open.Add(tag, match.Groups["value"].Value.Trim());
                }
            }

            if (open?.Length > SourceLimits.RecordLength)
            {
                yield return new FaultRecord(open.Line, $"the record is longer than {SourceLimits.RecordLength} characters; {howToEnd}");
                open = null;
            }
        }

        if (open is not null) yield return recordOf(open);
    }
}
