namespace PaperGraph.Storage;

/// <summary>The store cannot do what was asked; the message says why and what to do.</summary>
public class GraphException : Exception
{
    /// <summary>An error with its message.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="inner">What led to it.</param>
    public GraphException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>A constraint does not hold.</summary>
/// <param name="message">Which constraint and which entities.</param>
public sealed class ConstraintException(string message) : GraphException(message);

/// <summary>An index or constraint exists already, does not exist, or makes no sense.</summary>
/// <param name="message">Which and why.</param>
/// <param name="reason">The kind of fault.</param>
public sealed class SchemaException(string message, SchemaFault reason) : GraphException(message)
{
    /// <summary>The kind of fault.</summary>
    public SchemaFault Reason { get; } = reason;
}

/// <summary>What is wrong with a schema command.</summary>
public enum SchemaFault
{
    /// <summary>There is an index or constraint of that name.</summary>
    NameTaken,

    /// <summary>There is one for the same labels and properties.</summary>
    EquivalentExists,

    /// <summary>There is none of that name.</summary>
    NotFound,

    /// <summary>The index belongs to a constraint.</summary>
    OwnedByConstraint,

    /// <summary>The definition makes no sense.</summary>
    Invalid,
}
