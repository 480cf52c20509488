using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Parsing;

/// <content>Whole statements: what stands before a query, UNION, and the end of the text.</content>
internal sealed partial class QueryParser
{
    // What CYPHER may set in Neo4j 5.26.
    private static readonly string[] Options =
    [
        "planner", "runtime", "expressionEngine", "operatorEngine", "interpretedPipesFallback", "replan", "connectComponentsPlanner", "updateStrategy", "debug",
        "parallelRuntimeSupport", "eagerAnalyzer", "inferSchemaParts", "statefulShortestPlanningMode", "planVarExpandInto",
    ];

    private readonly List<Notification> _notifications = [];

    // Where YIELD * stands; it is for calls that are all of the statement.
    private TextPosition? _yieldAll;

    /// <summary>The whole text.</summary>
    public Statement ParseStatement()
    {
        PlanMode mode = ParsePrefixes();
        string? database = TakeWord("USE") ? ExpectQualifiedName("a database name") : null;
        StatementBody body = ParseBody();
        ExpectEnd();
        bool standalone = body is QueryBody { Query: SingleQuery { Clauses: [CallProcedureClause] } };
        if (_yieldAll is { } position && !standalone) throw Fault("Cannot use `YIELD *` outside standalone call", position);
        return new Statement(mode, database, body, TextWithoutSecrets()) { Notifications = _notifications };
    }

    private PlanMode ParsePrefixes()
    {
        var mode = PlanMode.Execute;
        while (true)
        {
            TextPosition position = Here;
            PlanMode next = mode;
            if (TakeWord("EXPLAIN")) next = PlanMode.Explain;
            else if (TakeWord("PROFILE")) next = PlanMode.Profile;
            else if (TakeWord("CYPHER")) ParseCypherOptions();
            else return mode;
            if (mode != PlanMode.Execute && next != mode) throw BadOption("Can't specify multiple conflicting values for execution mode", position);
            mode = next;
        }
    }

    private static CypherException BadOption(string message, TextPosition position) =>
        new(ErrorKind.ArgumentError, ErrorPhase.CompileTime, "InvalidArgumentValue", message, position);

    // CYPHER [version] [option=value]…: options name a planner or runtime of Neo4j's and do not change what a query means.
    private void ParseCypherOptions()
    {
        if (Is(TokenKind.Number))
        {
            string version = TextOf(Current);
            if (version != "5") throw BadOption($"{version} is not a valid option for cypher version. Valid options are: 5", Here);
            Advance();
        }

        while (IsName() && Is(TokenKind.Equal, 1))
        {
            if (!IsAnyWord(Options)) throw BadOption($"Unsupported options: {TextOf(Current)}", Here);
            bool runtime = IsWord("RUNTIME");
            Advance();
            Advance();
            if (runtime && IsAnyWord(["PIPELINED", "PARALLEL"])) _notifications.Add(Notices.RuntimeUnsupported(TextOf(Current).ToLowerInvariant()));
            if (!IsName() && !Is(TokenKind.Number) && !Is(TokenKind.String)) throw Unexpected("the option's value");
            Advance();
        }
    }

    private void ExpectEnd()
    {
        if (Take(TokenKind.Semicolon))
        {
            if (!Is(TokenKind.End)) throw Fault("Expected exactly one statement per query but got more behind ';'", Here);
        }

        Expect(TokenKind.End);
    }

    private StatementBody ParseBody()
    {
        TextPosition position = Here;
        return ParseCommand() ?? new QueryBody(position, ParseQuery());
    }

    private Query ParseQuery()
    {
        Enter();
        Query query = ParseSingleQuery();
        int unions = 0;
        while (AtWord("UNION"))
        {
            TextPosition position = Here;
            if (++unions > ParserLimits.MaximumUnions)
            {
                throw TooLarge("TooManyUnions", $"More than {ParserLimits.MaximumUnions} queries are joined by UNION.", position);
            }

            Advance();
            bool all = TakeWord("ALL");
            if (!all) TakeWord("DISTINCT");
            query = new UnionQuery(position, query, ParseSingleQuery(), all);
        }

        Leave();
        return query;
    }

    private SingleQuery ParseSingleQuery()
    {
        TextPosition position = Here;
        List<Clause> clauses = [];
        while (ParseClause() is { } clause) clauses.Add(clause);
        return clauses.Count > 0 ? new SingleQuery(position, clauses) : throw Unexpected();
    }
}
