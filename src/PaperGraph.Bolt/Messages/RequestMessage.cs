using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Bolt.Messages;

/// <summary>A message from client to server (Bolt specification, "Message transfer"). A structure of its own: tag and fields.</summary>
internal abstract record RequestMessage(byte Tag)
{
    internal void Write(PackStreamWriter writer)
    {
        IReadOnlyList<object?> fields = Fields;
        writer.WriteStructureHeader(Tag, fields.Count);
        foreach (object? field in fields) writer.WriteValue(field);
    }

    /// <summary>The fields in order.</summary>
    protected abstract IReadOnlyList<object?> Fields { get; }

    /// <summary>The name of the message, for logs; never what is in it, which may be secret.</summary>
    public sealed override string ToString() => GetType().Name;
}
