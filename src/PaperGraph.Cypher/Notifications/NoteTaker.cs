using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher;

/// <summary>Collects what is noticed while a statement is bound; an expression that is bound twice is noticed once.</summary>
internal sealed class NoteTaker
{
    private readonly List<Notification> _notifications = [];
    private readonly HashSet<NameUse> _names = [];
    private readonly List<HintUse> _hints = [];

    public void Add(Notification notification)
    {
        if (!_notifications.Contains(notification)) _notifications.Add(notification);
    }

    public void AddName(NameKind kind, string name, TextPosition position) => _names.Add(new NameUse(kind, name, position));

    public void AddHint(IndexHint hint, bool ofRelationship) => _hints.Add(new HintUse(hint, ofRelationship));

    /// <summary>All of it.</summary>
    /// <param name="parsed">What the parser noticed already.</param>
    /// <param name="parameters">Names of the parameters that the statement needs.</param>
    public StatementNotes Finish(IReadOnlyList<Notification> parsed, IReadOnlyCollection<string> parameters) =>
        new([.. parsed, .. _notifications], [.. _names.OrderBy(use => use.Position.Offset)], _hints, parameters);
}
