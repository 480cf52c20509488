namespace PaperGraph.Storage.Loading;

/// <summary>
/// Numbers of names that come in the same order again and again, record after record: mostly the very same string object stands at the same
/// place as before, which spares the look-up.
/// </summary>
/// <param name="numberOf">Finds or makes the number of a name.</param>
internal sealed class NameCache(Func<string, int> numberOf)
{
    private const int Places = 32;
    private readonly (string? Name, int Number)[] _last = new (string?, int)[Places];

    /// <summary>The number of a name, which is made where missing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Its place in the record.</param>
    public int Of(string name, int place)
    {
        if (place >= Places) return numberOf(name);
        ref (string? Name, int Number) last = ref _last[place];
        if (!ReferenceEquals(last.Name, name)) last = (name, numberOf(name));
        return last.Number;
    }
}
