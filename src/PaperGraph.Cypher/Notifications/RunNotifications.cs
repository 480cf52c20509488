using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;
using PaperGraph.Storage;

namespace PaperGraph.Cypher;

/// <summary>What a run of a statement has to say: what was noticed when it was bound, and what the graph does not have.</summary>
internal static class RunNotifications
{
    // A graph with more names than that is not searched for the nearest one.
    private const int MostNames = 20_000;

    public static IReadOnlyList<Notification> Of(BoundStatement statement, IReadOnlyDictionary<string, Value> parameters, IGraphReader graph)
    {
        StatementNotes notes = statement.Notes;
        List<Notification>? more = null;
        if (statement.Mode == PlanMode.Explain && notes.Parameters.Any(name => !parameters.ContainsKey(name)))
        {
            (more ??= []).Add(Notices.ParameterNotProvided(notes.Parameters.Where(name => !parameters.ContainsKey(name))));
        }

        // What a statement that writes names may be what it makes: Neo4j says nothing of it either.
        if (!statement.Updating)
        {
            foreach (NameUse use in notes.Names)
            {
                INames names = NamesOf(use.Kind, graph);
                if (names.Find(use.Name) < 0) (more ??= []).Add(Notices.Unknown(use, Near(use.Name, names)));
            }
        }

        foreach (HintUse hint in notes.Hints)
        {
            if (!HasIndex(hint, graph)) (more ??= []).Add(Notices.HintedIndexNotFound(hint));
        }

        return more is null ? notes.Notifications : [.. notes.Notifications, .. more];
    }

    private static INames NamesOf(NameKind kind, IGraphReader graph) => kind switch
    {
        NameKind.Label => graph.Labels,
        NameKind.RelationshipType => graph.RelationshipTypes,
        _ => graph.PropertyKeys,
    };

    private static string? Near(string name, INames names) =>
        names.Count > MostNames ? null : NearestName.Of(name, Enumerable.Range(0, names.Count).Select(number => names[number]));

    private static bool HasIndex(HintUse use, IGraphReader graph) => graph.Indexes.Any(index =>
        index.Entity == (use.OfRelationship ? EntityKind.Relationship : EntityKind.Node)
        && (use.Hint.Kind.Length == 0 ? index.Kind is IndexKind.Range or IndexKind.Text or IndexKind.Point : string.Equals($"{index.Kind}", use.Hint.Kind, StringComparison.OrdinalIgnoreCase))
        && index.LabelsOrTypes.SequenceEqual([use.Hint.LabelOrType], StringComparer.Ordinal)
        && index.Properties.SequenceEqual(use.Hint.Properties, StringComparer.Ordinal));
}
