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
/// <param name="inner">What led to it.</param>
public sealed class SchemaException(string message, SchemaFault reason, Exception? inner = null) : GraphException(message, inner)
{
    /// <summary>The kind of fault.</summary>
    public SchemaFault Reason { get; } = reason;
}

/// <summary>What is wrong with a schema command.</summary>
public enum SchemaFault
{
    /// <summary>There is an index of that name for something else.</summary>
    IndexNameTaken,

    /// <summary>There is a constraint of that name for something else.</summary>
    ConstraintNameTaken,

    /// <summary>There is the very same one, name included.</summary>
    SameExists,

    /// <summary>There is an index for the same labels and properties under another name.</summary>
    IndexExists,

    /// <summary>There is a constraint for the same labels and properties under another name, or one that has such an index.</summary>
    ConstraintExists,

    /// <summary>There is no index of that name.</summary>
    IndexNotFound,

    /// <summary>There is no constraint of that name.</summary>
    ConstraintNotFound,

    /// <summary>The index belongs to a constraint.</summary>
    OwnedByConstraint,

    /// <summary>What is in the graph breaks the new constraint.</summary>
    Broken,

    /// <summary>The definition makes no sense.</summary>
    Invalid,
}
