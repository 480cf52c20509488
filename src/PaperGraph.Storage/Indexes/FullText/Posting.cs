namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>How often a word stands in a property of an entity, or how many words stand there.</summary>
/// <param name="Term">The word's number times 256 plus the property's place in the index; for lengths that place alone.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Count">How often, or how many.</param>
internal readonly record struct Posting(long Term, int Entity, int Count) : IComparable<Posting>
{
    /// <summary>Order by term and entity; the count is what is told about them.</summary>
    public int CompareTo(Posting other) => Term != other.Term ? Term.CompareTo(other.Term) : Entity.CompareTo(other.Entity);
}
