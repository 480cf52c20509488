// Nullability of values is left open, as in Neo4j.Driver.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>A step of how a query runs, and the steps before it.</summary>
public interface IPlan
{
    /// <summary>What the step does.</summary>
    string OperatorType { get; }

    /// <summary>Facts about it by name.</summary>
    IDictionary<string, object> Arguments { get; }

    /// <summary>The variables it has a hand in.</summary>
    IList<string> Identifiers { get; }

    /// <summary>The steps before it.</summary>
    IList<IPlan> Children { get; }
}

/// <summary>A step of how a query ran, with what it cost.</summary>
public interface IProfiledPlan : IPlan
{
    /// <summary>Accesses to the store.</summary>
    long DbHits { get; }

    /// <summary>Records it gave.</summary>
    long Records { get; }

    /// <summary>Whether the server counted page cache accesses.</summary>
    bool HasPageCacheStats { get; }

    /// <summary>Pages found in the cache.</summary>
    long PageCacheHits { get; }

    /// <summary>Pages read from disk.</summary>
    long PageCacheMisses { get; }

    /// <summary>Share of pages found in the cache.</summary>
    double PageCacheHitRatio { get; }

    /// <summary>Time it took, in nanoseconds.</summary>
    long Time { get; }

    /// <summary>The steps before it.</summary>
    new IList<IProfiledPlan> Children { get; }
}
