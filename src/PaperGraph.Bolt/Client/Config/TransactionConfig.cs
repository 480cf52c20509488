// Nullability of dictionary values is left open, as in Neo4j.Driver, so that dictionaries of object and of object? both fit.
#nullable disable annotations

namespace PaperGraph.Bolt.Client;

/// <summary>The settings of a transaction, as built by <see cref="TransactionConfigBuilder"/>.</summary>
public sealed class TransactionConfig
{
    internal static readonly TransactionConfig Default = new();

    internal TransactionConfig()
    {
    }

    /// <summary>Time after which the server ends the transaction; <see langword="null"/>: its own setting; zero: never.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>What the server shows beside the transaction in its list and log.</summary>
    public IDictionary<string, object> Metadata { get; internal set; } = new Dictionary<string, object>();

    internal static TransactionConfig Build(Action<TransactionConfigBuilder> action)
    {
        if (action is null) return Default;
        var config = new TransactionConfig();
        action(new TransactionConfigBuilder(config));
        return config;
    }
}

/// <summary>Builds a <see cref="TransactionConfig"/>; each method returns the builder.</summary>
public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig _config;

    internal TransactionConfigBuilder(TransactionConfig config) => _config = config;

    /// <summary>Sets <see cref="TransactionConfig.Timeout"/>, rounded up to whole milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is negative.</exception>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A time-out cannot be negative.");
        _config.Timeout = timeout is { } time && time != TimeSpan.MaxValue
            ? TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds))
            : timeout;
        return this;
    }

    /// <summary>Sets <see cref="TransactionConfig.Metadata"/>.</summary>
    public TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _config.Metadata = metadata;
        return this;
    }
}
