using System.CommandLine;

namespace PaperGraph.CommandLine;

/// <summary>One verb of the command line.</summary>
internal interface IVerb
{
    /// <summary>Its arguments, options and action.</summary>
    Command Command();
}
