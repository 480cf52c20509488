namespace PaperGraph.CommandLine;

/// <summary>Reports in the caller's thread and order; <see cref="Progress{T}"/> would hand reports to the thread pool, in any order.</summary>
internal sealed class ImmediateProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
