using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>What a step does to the graph.</summary>
internal static class PlanEffects
{
    /// <summary>Whether the step itself, inner plans included, writes.</summary>
    public static bool Writes(LogicalOperator step) => step switch
    {
        Create or Merge or Update or Delete or Foreach => true,
        CallProcedure call => call.Procedure.Mode is not ("READ" or "DBMS"),
        Apply apply => AnyWrites(apply.Inner),
        Union union => AnyWrites(union.Left) || AnyWrites(union.Right),
        _ => false,
    };

    /// <summary>Whether the step itself finds nodes or relationships.</summary>
    public static bool Finds(LogicalOperator step) => step is NodeScan or NodeByIdSeek or NodeIndexSeek or RelationshipScan or Expand or ProjectEndpoints
        or VarLengthExpand or CountWalks or TypeCounts or ShortestPath or Repeat or SelectPaths or Optional or Merge or Apply or Union or CallProcedure or CountStore or HashJoin;

    /// <summary>Whether any step of a plan writes.</summary>
    public static bool AnyWrites(LogicalOperator plan)
    {
        for (LogicalOperator? step = plan; step is not null; step = step.Source)
        {
            if (Writes(step)) return true;
        }

        return false;
    }
}
