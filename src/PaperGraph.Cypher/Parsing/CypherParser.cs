using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <summary>
/// Turns the text of a statement into its syntax: openCypher 9 and the language of Neo4j 5. Names are not resolved and types not known here; what only the
/// grammar can tell is checked here, all else by the binder.
/// </summary>
public static class CypherParser
{
    /// <summary>Parses one statement; one semicolon may end it.</summary>
    /// <param name="text">The statement.</param>
    /// <exception cref="CypherException">
    /// The text is no statement of the language (kind <see cref="ErrorKind.SyntaxError"/>, with the TCK's name of the fault and the position), or it is larger
    /// than <see cref="ParserLimits"/> allow (kind <see cref="ErrorKind.LimitReached"/>).
    /// </exception>
    public static Statement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > ParserLimits.MaximumLength)
        {
            throw new CypherException(
                ErrorKind.LimitReached,
                ErrorPhase.CompileTime,
                "QueryTooLong",
                $"The query has more than {ParserLimits.MaximumLength} characters: pass data in parameters, or use LOAD CSV or an import.");
        }

        return new QueryParser(text).ParseStatement();
    }
}
