namespace PaperGraph.Storage.Loading;

/// <summary>Numbers of names of which few come again and again, record after record: the latest ones are found without a look-up in the catalogue.</summary>
/// <param name="numberOf">Finds or makes the number of a name.</param>
internal sealed class NameCache(Func<string, int> numberOf)
{
    private const int Places = 64;
    private readonly (string? Name, int Number)[] _latest = new (string?, int)[Places];

    /// <summary>The number of a name, which is made where missing.</summary>
    public int Of(string name)
    {
        if (name.Length == 0) return numberOf(name);
        ref (string? Name, int Number) latest = ref _latest[((name.Length * 7) + (name[0] * 3) + name[^1]) & (Places - 1)];
        if (!string.Equals(latest.Name, name, StringComparison.Ordinal)) latest = (name, numberOf(name));
        return latest.Number;
    }
}
