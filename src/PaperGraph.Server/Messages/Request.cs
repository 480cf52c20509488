namespace PaperGraph.Server.Messages;

/// <summary>A message of a client, as it arrived.</summary>
/// <param name="Tag">What it asks for; see <see cref="RequestTag"/>.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Bytes">Its length on the wire.</param>
/// <param name="Fault">Why it could not be read; null where it could.</param>
internal sealed record Request(byte Tag, IReadOnlyList<object?> Fields, int Bytes, string? Fault = null)
{
    /// <summary>The server's own wish to see whether the transaction must end, which stands in line with what the client asks for.</summary>
    public static Request Check { get; } = new(0, [], 0) { IsCheck = true };

    /// <summary>Whether it is <see cref="Check"/>; no message of a client is.</summary>
    public bool IsCheck { get; private init; }

    /// <summary>Set when it has been answered; only for messages that the reading waits for.</summary>
    public TaskCompletionSource? Answered { get; init; }

    /// <summary>A field that must be a map; the empty one where a client left it out.</summary>
    /// <exception cref="RequestException">It is something else.</exception>
    public IReadOnlyDictionary<string, object?> Map(int index) => index >= Fields.Count
        ? new Dictionary<string, object?>()
        : Fields[index] as Dictionary<string, object?> ?? throw Wrong(index, "a map");

    /// <summary>A field that must be a string.</summary>
    /// <exception cref="RequestException">It is something else.</exception>
    public string Text(int index) => index < Fields.Count && Fields[index] is string text ? text : throw Wrong(index, "a string");

    private RequestException Wrong(int index, string wanted) =>
        RequestException.Format($"Field {index + 1} of message {RequestTag.Name(Tag)} must be {wanted}.");
}
