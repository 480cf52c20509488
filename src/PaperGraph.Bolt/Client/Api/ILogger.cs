namespace PaperGraph.Bolt.Client;

/// <summary>Where the driver reports what it does.</summary>
public interface ILogger
{
    /// <summary>Something failed.</summary>
    void Error(Exception cause, string message, params object[] args);

    /// <summary>Something failed and was mended.</summary>
    void Warn(Exception cause, string message, params object[] args);

    /// <summary>Something worth knowing happened.</summary>
    void Info(string message, params object[] args);

    /// <summary>A step was taken.</summary>
    void Debug(string message, params object[] args);

    /// <summary>A message was sent or received.</summary>
    void Trace(string message, params object[] args);

    /// <summary>Whether <see cref="Trace"/> is wanted.</summary>
    bool IsTraceEnabled();

    /// <summary>Whether <see cref="Debug"/> is wanted.</summary>
    bool IsDebugEnabled();
}
