namespace PaperGraph.Pipeline;

/// <summary>What a folder that a build writes holds: how it is told from other folders, so that nothing else is ever replaced.</summary>
internal abstract class FolderKind
{
    /// <summary>What messages call it.</summary>
    public abstract string Noun { get; }

    /// <summary>Whether a folder that is not empty holds one.</summary>
    public abstract bool IsOne(string folder);

    /// <summary>Whether a file of this name may be in one.</summary>
    public abstract bool MayHold(string name);

    /// <summary>Whether a file of this name is about the folder and not about what a build makes: the new one keeps it.</summary>
    public virtual bool Keeps(string name) => false;

    /// <summary>Keeps everybody else out of one that is to be replaced.</summary>
    public abstract IDisposable? Claim(string folder);

    /// <summary>An error of this kind.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cause">What led to it.</param>
    public abstract Exception Fault(string message, string folder, Exception? cause = null);
}
