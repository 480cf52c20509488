namespace PaperGraph.Extraction;

/// <summary>Which ends of the words searched are ends of the long form.</summary>
[Flags]
internal enum LongFormEnds
{
    /// <summary>Neither.</summary>
    Free = 0,

    /// <summary>The long form begins with the first word.</summary>
    FirstWordFixed = 1,

    /// <summary>The long form ends with the last word.</summary>
    LastWordFixed = 2,

    /// <summary>It is all the words.</summary>
    BothFixed = FirstWordFixed | LastWordFixed,
}
