namespace PaperGraph.CommandLine;

/// <summary>What the program tells scripts.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read and done.</summary>
    public const int Done = 0;

    /// <summary>Nothing could run: wrong usage, unreadable input, unwritable output, no server.</summary>
    public const int Failed = 1;

    /// <summary>Done, but some records of the input were broken and left out.</summary>
    public const int SomeBroken = 2;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;
}
