using System.Reflection;

namespace PaperGraph.Pipeline;

/// <summary>How the program names itself in what it writes.</summary>
public static class ToolName
{
    /// <summary>Name and version, without the commit, so that equal sources give equal bytes.</summary>
    public static string Current { get; } =
        "papergraph " + (typeof(ToolName).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");
}
