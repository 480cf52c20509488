namespace PaperGraph.Conformance.Values;

/// <summary>What the text of a value tells apart.</summary>
[Flags]
internal enum TckForm
{
    /// <summary>Values as the TCK writes them: order of labels and keys is no matter, temporal values are strings.</summary>
    Exact = 0,

    /// <summary>Lists with the same elements in another order are the same.</summary>
    UnorderedLists = 1,

    /// <summary>A temporal value or point differs from the string that looks the same, and -0.0 from 0.0.</summary>
    TypedScalars = 2,
}
