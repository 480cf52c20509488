using PaperGraph.Cypher.Planning.Logical;

namespace PaperGraph.Cypher.Planning.Rewrites;

/// <summary>
/// A clause sees the graph as the clauses before it left it, for all rows: so rows are held back between a step that finds and a later one that writes, and
/// between one that writes and a later one that finds or reads. Rows that only make new things hold nothing back before a projection: nobody else has them.
/// </summary>
internal static class EagerPlacement
{
    public static LogicalOperator Rewrite(LogicalOperator plan)
    {
        bool found = false, wrote = false, changed = false;
        return RewriteList.Rebuild(plan, step =>
        {
            LogicalOperator result = step;
            bool writes = PlanEffects.Writes(step), finds = PlanEffects.Finds(step);
            bool reads = step is Project or Filter or Aggregate or Sort or Top or Distinct or Unwind;
            bool holdBack = (writes && found) || (wrote && finds) || (changed && (reads || writes));
            if (holdBack && step is not Delete && step.Source is not (null or Eager or Aggregate or Sort or Delete))
            {
                result = step with { Source = new Eager(step.Source, step.Source.Rows) };
            }

            if (holdBack || step is Aggregate or Sort) found = wrote = changed = false;
            found |= finds;
            wrote |= writes;
            changed |= writes && step is not (Create or Delete);
            return result;
        });
    }
}
