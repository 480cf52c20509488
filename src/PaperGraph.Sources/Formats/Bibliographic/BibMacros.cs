namespace PaperGraph.Sources;

/// <summary>The <c>@string</c> abbreviations known at a place of a document; the months are always known.</summary>
internal sealed class BibMacros
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = "January", ["feb"] = "February", ["mar"] = "March", ["apr"] = "April", ["may"] = "May", ["jun"] = "June",
        ["jul"] = "July", ["aug"] = "August", ["sep"] = "September", ["oct"] = "October", ["nov"] = "November", ["dec"] = "December",
    };

    /// <summary>Defines an abbreviation; a later definition replaces an earlier one.</summary>
    internal void Define(string name, string value) => _values[name] = value;

    /// <summary>What an abbreviation stands for; the name itself where it is not defined (style files define some, e.g. <c>jmlr</c>).</summary>
    internal string Expand(string name) => _values.GetValueOrDefault(name, name);
}
