using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Planning.Logical;
using PaperGraph.Cypher.Syntax;

namespace PaperGraph.Cypher.Planning.Matching;

/// <summary>Parts of a pattern that are not connected: each is matched once by itself, and their rows are paired.</summary>
internal sealed partial class MatchPlanner
{
    /// <summary>A join with the part of the pattern around a node, where that costs less than matching the part anew for each row.</summary>
    /// <param name="node">A node of the part.</param>
    /// <param name="nested">How the part would begin for each row.</param>
    private HashJoin? Joined(Variable node, LogicalOperator nested)
    {
        (HashSet<Variable> nodes, List<Connection> connections) = PartAround(node);
        HashSet<Variable> variables = [.. nodes, .. connections.SelectMany(connection => connection.Relationships)];
        if (!connections.TrueForAll(connection => IsIndependent(connection, nodes)) || !CanDiffer(connections)) return null;
        List<(BoundExpression Predicate, BoundExpression Left, BoundExpression Right)> keys = KeysBetween(variables);
        // Scanning nodes again and again costs no more than keeping them.
        if (keys.Count == 0 && connections.Count == 0) return null;
        BoundExpression[] own = [.. _unplannedPredicates.Where(item => item.Uses.Count > 0 && item.Uses.IsSubsetOf(variables)).Select(item => item.Predicate)];
        LogicalOperator right = new MatchPlanner(_context, new Argument(), PatternGraph.Part(nodes, connections, own), [], variables).Run();
        if (keys.Count > 0 && nested is not NodeScan && _plan.Rows + nested.Rows <= CostOf(right)) return null;
        double rows = keys.Count > 0 ? Math.Max(_plan.Rows, right.Rows) : _plan.Rows * Math.Max(1, right.Rows);
        _unplannedPredicates.RemoveAll(item => own.Contains(item.Predicate, ReferenceEqualityComparer.Instance) || keys.Exists(key => ReferenceEquals(key.Predicate, item.Predicate)));
        _unplannedPredicates.AddRange(Differing(connections).Select(predicate => (predicate, UsesOf(predicate))));
        _unplannedConnections.RemoveAll(connections.Contains);
        _walked.AddRange(connections.SelectMany(connection => connection.Relationships));
        var join = new HashJoin(_plan, rows, right, [.. keys.Select(key => (key.Left, key.Right))], [.. variables]);
        Bind([.. variables]);
        return join;
    }

    private (HashSet<Variable> Nodes, List<Connection> Connections) PartAround(Variable node)
    {
        HashSet<Variable> nodes = new(ReferenceEqualityComparer.Instance) { node };
        List<Connection> connections = [];
        while (_unplannedConnections.Find(connection => !connections.Contains(connection) && (nodes.Contains(connection.Left) || nodes.Contains(connection.Right))) is { } connection)
        {
            connections.Add(connection);
            nodes.Add(connection.Left);
            nodes.Add(connection.Right);
        }

        return (nodes, connections);
    }

    // What a repetition asks of its relationships is planned with it and might speak of anything.
    private bool IsIndependent(Connection connection, HashSet<Variable> nodes) =>
        connection.Element is BoundRelationship relationship && !_bound.Contains(relationship.Variable) && !nodes.Overlaps(_bound)
        && (relationship.Length is null || (relationship is { Properties: null, Where: null } && !Predicates.IsDynamic(relationship.Types)));

    /// <summary>Whether that relationships of both sides are different can be asked by comparing single ones.</summary>
    private bool CanDiffer(List<Connection> connections) => _walked.Count == 0 || connections.Count == 0
        || (connections.TrueForAll(IsSingle) && _pattern.Connections.Where(connection => connection.Relationships.Any(_walked.Contains)).All(IsSingle));

    private static bool IsSingle(Connection connection) => connection.Element is BoundRelationship { Length: null };

    private IEnumerable<BoundExpression> Differing(List<Connection> connections) =>
        from relationship in connections.SelectMany(connection => connection.Relationships)
        from walked in _walked
        select new BoundComparison([new BoundVariable(walked), new BoundVariable(relationship)], [ComparisonOperator.NotEqual]);

    private List<(BoundExpression Predicate, BoundExpression Left, BoundExpression Right)> KeysBetween(HashSet<Variable> part)
    {
        List<(BoundExpression, BoundExpression, BoundExpression)> keys = [];
        foreach (BoundExpression predicate in _unplannedPredicates.Select(item => item.Predicate))
        {
            if (predicate is not BoundComparison { Operators: [ComparisonOperator.Equal], Operands: [var first, var second] }) continue;
            HashSet<Variable> left = UsesOf(first), right = UsesOf(second);
            if (left.Count == 0 || right.Count == 0) continue;
            if (left.IsSubsetOf(_bound) && right.IsSubsetOf(part)) keys.Add((predicate, first, second));
            else if (right.IsSubsetOf(_bound) && left.IsSubsetOf(part)) keys.Add((predicate, second, first));
        }

        return keys;
    }

    /// <summary>Rows that all steps of a plan make.</summary>
    private static double CostOf(LogicalOperator plan)
    {
        double rows = 0;
        for (LogicalOperator? step = plan; step is not null; step = step.Source) rows += step.Rows;
        return rows;
    }
}
