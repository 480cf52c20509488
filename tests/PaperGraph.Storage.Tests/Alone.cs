namespace PaperGraph.Storage.Tests;

/// <summary>Tests that measure what the process as a whole allocates, and so run with no other beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
