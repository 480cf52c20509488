namespace PaperGraph.Cypher.Execution.Evaluation;

/// <summary>Lets long loops over lists be cancelled.</summary>
internal static class LoopGuard
{
    private const int Steps = 256;

    /// <summary>To be called for each step of a loop.</summary>
    public static void Step(QueryState state, int step)
    {
        if (step % Steps == Steps - 1) state.ThrowIfCancelled();
    }
}
