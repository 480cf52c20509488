using System.ComponentModel.DataAnnotations;

namespace PaperGraph.Cypher;

/// <summary>How the engine runs queries.</summary>
public sealed record EngineOptions
{
    /// <summary>Default of <see cref="MemoryLimit"/>: 1 GiB.</summary>
    public const long DefaultMemoryLimit = 1L << 30;

    /// <summary>Bytes that one query may keep in buffers, groups and sorts.</summary>
    [Range(1 << 20, long.MaxValue)]
    public long MemoryLimit { get; init; } = DefaultMemoryLimit;

    /// <summary>Plans that are kept for queries that come again.</summary>
    [Range(0, 1 << 20)]
    public int PlanCacheSize { get; init; } = 1000;

    /// <summary>How long a query may run; null: as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The folder that LOAD CSV may read from; null: none.</summary>
    public string? ImportFolder { get; init; }

    /// <summary>What SHOW and dbms procedures tell of the server.</summary>
    public ServerFacts Server { get; init; } = new();

    /// <summary>The clock of temporal functions.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Seed of rand() and randomUUID(): the first query of an engine uses it, each further one the next number.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether plans are rewritten to be faster; results are the same without, which tests compare.</summary>
    internal bool FasterPlans { get; init; } = true;
}
