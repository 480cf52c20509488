using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Parsing;

namespace PaperGraph.Cypher.Tests.Binding;

/// <summary>What the tests of the binder share.</summary>
public abstract class BindingTest
{
    private static readonly FunctionsForTests Functions = new();

    private static readonly ProceduresForTests Procedures = new(
        "db.labels() :: (label :: STRING)",
        "db.find(name :: STRING, count :: FLOAT) :: (node :: NODE, score :: FLOAT)",
        "db.nothing() :: ()",
        "show.indexes(filter :: STRING) :: (id :: INTEGER, name :: STRING, type :: STRING, options :: MAP)",
        "show.settings(names :: ANY) :: (name :: STRING, value :: STRING)",
        "show.constraints() :: (id :: INTEGER, name :: STRING)",
        "show.current.user(filter :: STRING) :: (user :: STRING, roles :: LIST)");

    private protected static BoundStatement BindStatement(string query, params string[] parameters) =>
        new Binder(Functions, Procedures).Bind(CypherParser.Parse(query), parameters);

    private protected static BoundSingleQuery Bind(string query, params string[] parameters) =>
        Assert.IsType<BoundSingleQuery>(BindStatement(query, parameters).Body);

    private protected static T Clause<T>(string query, int number = 0)
        where T : BoundClause => Assert.IsType<T>(Bind(query).Clauses[number]);

    private protected static CypherException Refused(string query, string detail)
    {
        CypherException error = Assert.Throws<CypherException>(() => BindStatement(query));
        Assert.Equal(detail, error.Detail);
        Assert.Equal(ErrorPhase.CompileTime, error.Phase);
        return error;
    }

    private protected static string[] Columns(BoundQuery query) => [.. query.Columns.Select(column => column.Name)];
}
