using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Execution.Updates;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>Runs the commands that change indexes and constraints.</summary>
internal static class SchemaCommands
{
    private const string IfNotExists = "IF NOT EXISTS ";

    /// <summary>Lets only those go on who may change indexes and constraints.</summary>
    /// <exception cref="CypherException">Forbidden: the role is a lesser one.</exception>
    public static void RequireAdministrator(TransactionSettings settings)
    {
        if (settings.Administers) return;
        throw CypherException.Runtime(ErrorKind.Forbidden, "SchemaForbidden", $"User '{settings.Username}' may not change indexes and constraints: that takes the role admin.");
    }

    public static void Run(StatementBody command, QueryState state)
    {
        IGraphWriter writer = GraphUpdates.WriterOf(state);
        try
        {
            switch (command)
            {
                case CreateIndexCommand create:
                    CreateIndex(create, writer, state);
                    break;
                case DropIndexCommand drop:
                    if (drop.IfExists && writer.Indexes.All(index => index.Name != drop.Name))
                    {
                        SayMissing(state, "INDEX", drop.Name);
                        return;
                    }

                    writer.DropIndex(drop.Name);
                    state.Counts.IndexesRemoved++;
                    break;
                case CreateConstraintCommand create:
                    CreateConstraint(create, writer, state);
                    break;
                case DropConstraintCommand drop:
                    if (drop.IfExists && writer.Constraints.All(constraint => constraint.Name != drop.Name))
                    {
                        SayMissing(state, "CONSTRAINT", drop.Name);
                        return;
                    }

                    writer.DropConstraint(drop.Name);
                    state.Counts.ConstraintsRemoved++;
                    break;
                default:
                    throw CypherException.Runtime(
                        ErrorKind.UnsupportedAdministrationCommand, "UnsupportedCommand", "This command is about a server; the embedded graph has none.");
            }
        }
        catch (GraphException e)
        {
            throw StoreErrors.Translate(e);
        }
    }

    private static void CreateIndex(CreateIndexCommand command, IGraphWriter writer, QueryState state)
    {
        IndexKind kind = Enum.Parse<IndexKind>(command.Kind, ignoreCase: true);
        VectorConfig? vector = IndexOptions.Of(command, kind, state.Parameters);
        string name = command.Name ?? NameOf("index", command.LabelsOrTypes, command.Properties);
        var index = new IndexDefinition(name, kind, EntityOf(command.Entity), command.LabelsOrTypes, command.Properties, null) { Vector = vector };
        if (command.IfNotExists && writer.Indexes.FirstOrDefault(known => known.Name == name || IsSame(known, index)) is { } existing)
        {
            state.Notices.Add(Notices.AlreadyExists($"CREATE {SchemaTexts.Of(index, command.Name, IfNotExists)}", SchemaTexts.Of(existing, existing.Name)));
            return;
        }

        if (kind == IndexKind.Lookup)
        {
            string what = index.Entity == EntityKind.Node ? "(:<any-labels>)" : "()-[:<any-types>]-()";
            if (!command.IfNotExists) throw CypherException.Runtime(ErrorKind.IndexAlreadyExists, "IndexExists", $"There already exists an index {what}.");
            state.Notices.Add(Notices.AlreadyExists($"CREATE {SchemaTexts.Of(index, command.Name, IfNotExists)}", SchemaTexts.Of(index, null)));
            return;
        }

        writer.CreateIndex(index);
        state.Counts.IndexesAdded++;
    }

    private static void CreateConstraint(CreateConstraintCommand command, IGraphWriter writer, QueryState state)
    {
        Storage.ConstraintKind kind = command.Kind switch
        {
            Syntax.ConstraintKind.Unique => Storage.ConstraintKind.Unique,
            Syntax.ConstraintKind.Key => Storage.ConstraintKind.Key,
            Syntax.ConstraintKind.NotNull => Storage.ConstraintKind.Exists,
            _ => Storage.ConstraintKind.Type,
        };
        string name = command.Name ?? NameOf("constraint", [command.LabelOrType], command.Properties);
        var constraint = new ConstraintDefinition(name, kind, EntityOf(command.Entity), command.LabelOrType, command.Properties, command.Type is null ? null : TextOf(command.Type));
        if (command.IfNotExists && writer.Constraints.FirstOrDefault(known => known.Name == name || IsSame(known, constraint)) is { } existing)
        {
            state.Notices.Add(Notices.AlreadyExists($"CREATE {SchemaTexts.Of(constraint, command.Name, IfNotExists)}", SchemaTexts.Of(existing, existing.Name)));
            return;
        }

        writer.CreateConstraint(constraint);
        state.Counts.ConstraintsAdded++;
    }

    private static void SayMissing(QueryState state, string what, string name) =>
        state.Notices.Add(Notices.DoesNotExist($"DROP {what} {SchemaTexts.Quoted(name)} IF EXISTS", name));

    private static bool IsSame(IndexDefinition left, IndexDefinition right) => left.Kind == right.Kind && left.Entity == right.Entity
        && left.LabelsOrTypes.SequenceEqual(right.LabelsOrTypes, StringComparer.Ordinal) && left.Properties.SequenceEqual(right.Properties, StringComparer.Ordinal);

    private static bool IsSame(ConstraintDefinition left, ConstraintDefinition right) => left.Kind == right.Kind && left.Entity == right.Entity
        && left.LabelOrType == right.LabelOrType && left.Properties.SequenceEqual(right.Properties, StringComparer.Ordinal);

    // Neo4j makes names such as index_343aff4e; the same schema always gets the same.
    private static string NameOf(string prefix, IReadOnlyList<string> labels, IReadOnlyList<string> properties) =>
        $"{prefix}_{Model.StableHash.Of($"{prefix}|{string.Join('|', labels)}|{string.Join('|', properties)}")[..8]}";

    private static EntityKind EntityOf(SchemaEntity entity) => entity == SchemaEntity.Node ? EntityKind.Node : EntityKind.Relationship;

    private static string TextOf(TypeName type) => type.Name switch
    {
        "LIST" when type.Inner.Count == 1 => $"LIST<{TextOf(type.Inner[0])}>",
        "UNION" => string.Join(" | ", type.Inner.Select(TextOf)),
        _ => type.Name,
    } + (type.NotNull ? " NOT NULL" : "");
}
