namespace PaperGraph.Bolt.Client;

/// <summary>A result held in memory: <c>var (records, summary, keys) = …</c>.</summary>
/// <typeparam name="T">The type of <see cref="Result"/>.</typeparam>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys)
    {
        Result = result;
        Summary = summary;
        Keys = keys;
    }

    /// <summary>What the query gave.</summary>
    public T Result { get; }

    /// <summary>What the server said about the query.</summary>
    public IResultSummary Summary { get; }

    /// <summary>The names of the columns.</summary>
    public string[] Keys { get; }

    /// <summary>Takes the result apart.</summary>
    public void Deconstruct(out T result, out IResultSummary summary, out string[] keys) => (result, summary, keys) = (Result, Summary, Keys);

    /// <summary>Takes the result apart.</summary>
    public void Deconstruct(out T result, out IResultSummary summary) => (result, summary) = (Result, Summary);
}
