namespace PaperGraph.Clients.Tests;

/// <summary>A check's result as the scripts write it.</summary>
internal static class Outcome
{
    public const string Ok = "ok";

    /// <summary>"ok", or what went wrong: every fault is the result of its item.</summary>
    public static async Task<string> OfAsync(Func<Task> check)
    {
        try
        {
            await check();
            return Ok;
        }
#pragma warning disable CA1031 // Every fault is the result of its item, and fails the test case of that item.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.ToString();
        }
    }
}
