using PaperGraph.Cypher.Lexing;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Parsing;

/// <content>Clauses that change the graph.</content>
internal sealed partial class QueryParser
{
    private Clause? ParseUpdate(TextPosition position)
    {
        if (TakeWord("CREATE", "INSERT")) return new CreateClause(position, ParseCreatePattern());
        if (TakeWord("MERGE")) return ParseMerge(position);
        if (TakeWord("SET")) return new SetClause(position, ParseSetItems());
        if (TakeWord("REMOVE")) return new RemoveClause(position, OneOrMore(ParseRemoveItem));
        if (TakeWord("DELETE")) return ParseDelete(position, detach: false);
        if (TakeWord("FOREACH")) return ParseForeach(position);
        bool detach = TakeWord("DETACH");
        if (!detach && !TakeWord("NODETACH")) return null;
        ExpectWord("DELETE");
        return ParseDelete(position, detach);
    }

    private Pattern ParseCreatePattern()
    {
        TextPosition position = Here;
        return new Pattern(position, OneOrMore(() => PlainPath("CREATE")));
    }

    private MergeClause ParseMerge(TextPosition position)
    {
        PathPattern path = PlainPath("MERGE");
        List<SetItem> onCreate = [];
        List<SetItem> onMatch = [];
        while (TakeWord("ON"))
        {
            bool create = TakeWord("CREATE");
            if (!create) ExpectWord("MATCH");
            ExpectWord("SET");
            (create ? onCreate : onMatch).AddRange(ParseSetItems());
        }

        return new MergeClause(position, path, onCreate, onMatch);
    }

    // What is created is nodes and relationships one by one: nothing that matches many.
    private PathPattern PlainPath(string clause)
    {
        PathPattern path = ParsePathPattern();
        if (path.Selector.Kind is PathSelectorKind.LegacyShortest or PathSelectorKind.LegacyAllShortest)
        {
            throw Fault($"shortestPath(...) cannot be used to {clause}", path.Position);
        }

        if (path.Selector.Kind != PathSelectorKind.All) throw Fault($"Path selectors such as ANY and SHORTEST are not allowed in a {clause} clause", path.Position);
        foreach (PatternElement element in path.Elements)
        {
            if (element is ParenthesizedPath) throw Fault($"Parenthesized and quantified path patterns are not allowed in a {clause} clause", element.Position);
            if (element is RelationshipPattern { Quantifier: not null }) throw Fault($"Quantified relationships are not allowed in a {clause} clause", element.Position);
            if (element is RelationshipPattern { Where: { } where }) throw NoPredicate(clause, where);
            if (element is NodePattern { Where: { } condition }) throw NoPredicate(clause, condition);
        }

        return path;
    }

    private static CypherException NoPredicate(string clause, Expression where) =>
        Fault($"Node and relationship pattern predicates are not allowed in a {clause} clause, but only in a MATCH clause or inside a pattern comprehension", where.Position);

    private List<SetItem> ParseSetItems() => OneOrMore(ParseSetItem);

    private SetItem ParseSetItem()
    {
        TextPosition position = Here;
        if (IsName() && AtLabelsBehindName())
        {
            VariableExpression entity = ParseVariable();
            return new SetLabels(position, entity, ParseLabelNames());
        }

        if (IsName() && (Is(TokenKind.Equal, 1) || Is(TokenKind.PlusEqual, 1)))
        {
            VariableExpression entity = ParseVariable();
            bool add = Advance().Kind == TokenKind.PlusEqual;
            return new SetProperties(position, entity, ParseExpression(), add);
        }

        (Expression target, Expression key) = ParsePropertyTarget();
        Expect(TokenKind.Equal);
        return new SetProperty(position, target, key, ParseExpression());
    }

    private RemoveItem ParseRemoveItem()
    {
        TextPosition position = Here;
        if (IsName() && AtLabelsBehindName())
        {
            VariableExpression entity = ParseVariable();
            return new RemoveLabels(position, entity, ParseLabelNames());
        }

        (Expression target, Expression key) = ParsePropertyTarget();
        return new RemoveProperty(position, target, key);
    }

    private bool AtLabelsBehindName() => Is(TokenKind.Colon, 1) || IsWord("IS", 1);

    private VariableExpression ParseVariable()
    {
        TextPosition position = Here;
        return new VariableExpression(position, ExpectName("a variable name"));
    }

    // :A:B, or IS A.
    private List<NameOrExpression> ParseLabelNames()
    {
        TextPosition position = Here;
        bool colon = Advance().Kind == TokenKind.Colon;
        List<NameOrExpression> labels = [ParseNameOrExpression("a label name")];
        while (At(TokenKind.Colon))
        {
            if (!colon) throw Fault("It is not supported to use the `IS` keyword together with multiple labels. Write `n IS A, n IS B`.", position);
            Advance();
            labels.Add(ParseNameOrExpression("a label name"));
        }

        return labels;
    }

    // target.key or target[key].
    private (Expression Target, Expression Key) ParsePropertyTarget()
    {
        TextPosition position = Here;
        Expression expression = ParsePostfix(labels: false);
        _tallest = Math.Max(_tallest, _height);
        return expression switch
        {
            PropertyExpression property => (property.Source, new LiteralExpression(property.Position, Value.String(property.Key))),
            IndexExpression index => (index.Source, index.Index),
            _ => throw (Current.Start == position.Offset ? Unexpected() : Unexpected("a property such as n.name")),
        };
    }

    private DeleteClause ParseDelete(TextPosition position, bool detach)
    {
        List<Expression> targets = OneOrMore(ParseExpression);
        foreach (Expression target in targets)
        {
            if (target is LabelPredicateExpression)
            {
                throw Fault("DELETE doesn't support removing labels from a node. Try REMOVE.", target.Position, "InvalidDelete");
            }
        }

        return new DeleteClause(position, detach, targets);
    }

    private ForeachClause ParseForeach(TextPosition position)
    {
        Enter();
        Expect(TokenKind.LeftParenthesis);
        VariableName variable = ExpectVariable();
        ExpectWord("IN");
        Expression list = ParseExpression();
        Expect(TokenKind.Bar);
        List<Clause> clauses = [];
        while (true)
        {
            TextPosition place = Here;
            string word = TextOf(Current).ToUpperInvariant();
            Clause? clause = ParseUpdate(place);
            if (clause is null && clauses.Count > 0 && Take(TokenKind.RightParenthesis)) break;
            if (clause is null && ParseClause() is null) throw Unexpected();
            clauses.Add(clause ?? throw Fault($"Invalid use of {word} inside FOREACH", place, "InvalidClauseComposition"));
        }

        Leave();
        return new ForeachClause(position, variable, list, clauses);
    }
}
