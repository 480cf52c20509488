namespace PaperGraph.Pipeline;

/// <summary>What a program makes cannot be put where it was to go. The message names the place and says why.</summary>
public sealed class OutputException : IOException
{
    /// <summary>Names what could not be written and why.</summary>
    /// <param name="name">File, or what else people call the place.</param>
    /// <param name="cause">What the system answered.</param>
    public OutputException(string name, Exception cause) : base($"{name} could not be written: {Reason(cause)}.", cause)
    {
    }

    /// <summary>Whether an exception says that the system refuses to open, write or close a file.</summary>
    internal static bool IsRefusal(Exception exception) =>
        // A file past the size that the disk or the account allows (EFBIG) comes as an argument out of range: see RandomAccess.WriteAtOffset.
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    /// <summary>Why, as the end of a sentence, without the path that the system's own messages repeat.</summary>
    internal static string Reason(Exception cause) => cause switch
    {
        OutputException { InnerException: { } inner } => Reason(inner),
        ArgumentOutOfRangeException => "it would grow larger than the disk or the limit on file sizes allows",
        UnauthorizedAccessException => "it is a folder, or there is no permission to write it",
        DirectoryNotFoundException => "its folder does not exist",
        FileNotFoundException => "no file can be made there",
        _ => cause.Message.Split(" : '", 2)[0].TrimEnd('.', ' '),
    };
}
