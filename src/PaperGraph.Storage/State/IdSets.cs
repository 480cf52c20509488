namespace PaperGraph.Storage.State;

/// <summary>The members of each label or of each relationship type.</summary>
internal sealed class IdSets
{
    private IdSet?[] _sets = [];
    private long _epoch;

    public IdSets Fork() => (IdSets)MemberwiseClone();

    /// <summary>The set of a label or type; null where it never had a member.</summary>
    public IdSet? Of(int number) => (uint)number < (uint)_sets.Length ? _sets[number] : null;

    public long Count(int number) => Of(number)?.Count ?? 0;

    /// <summary>The set of a label or type to write to.</summary>
    public IdSet Own(int number, long epoch)
    {
        if (_epoch != epoch || number >= _sets.Length)
        {
            Array.Resize(ref _sets, Math.Max(_sets.Length, number + 1));
            if (_epoch != epoch) _sets = (IdSet?[])_sets.Clone();
            _epoch = epoch;
        }

        return _sets[number] = _sets[number]?.Owned(epoch) ?? new IdSet(epoch);
    }
}
