using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Procedures;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Binding;

/// <summary>Resolves the names of a statement and checks all that can be known before it runs.</summary>
/// <param name="functions">Functions and aggregates.</param>
/// <param name="procedures">Procedures, those behind SHOW included (see <see cref="ShowCommands"/>).</param>
internal sealed class Binder(IFunctionCatalog functions, IProcedureCatalog procedures)
{
    /// <summary>Binds a statement.</summary>
    /// <param name="statement">What the parser made.</param>
    /// <param name="parameterNames">Names of the parameters that the run has; null where that is not known yet.</param>
    /// <exception cref="CypherException">The statement is wrong; the phase is compile time.</exception>
    public BoundStatement Bind(Statement statement, IReadOnlyCollection<string>? parameterNames)
    {
        // A plan can be shown without values.
        var context = new BindingContext(functions, procedures, parameterNames);
        BoundBody body = statement.Body switch
        {
            QueryBody query => context.Queries.BindTop(query.Query),
            ShowCommand show => ShowCommands.Bind(context, show),
            TerminateTransactionsCommand terminate => ShowCommands.Bind(context, terminate),
            UserCommand command => ShowCommands.Bind(context, command),
            _ => new BoundSchemaCommand(statement.Body),
        };
        if (context.MissingParameters.Count > 0 && statement.Mode != PlanMode.Explain)
        {
            throw new CypherException(
                ErrorKind.ParameterMissing,
                ErrorPhase.CompileTime,
                "MissingParameter",
                $"Expected parameter(s): {string.Join(", ", context.MissingParameters)}");
        }

        bool updating = context.Updating || statement.Body is not (QueryBody or ShowCommand or TerminateTransactionsCommand or UserCommand);
        return new BoundStatement(statement.Mode, body, context.VariableCount, updating, context.Notes.Finish(statement.Notifications, context.Parameters), statement.Text);
    }
}
