namespace PaperGraph.Resolution;

/// <summary>Collects authors, told apart by normalised name. Papers must come in order of their ids.</summary>
internal sealed class AuthorCollector
{
    private readonly SortedDictionary<string, Dictionary<string, int>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>Authorships so far, by paper and position.</summary>
    internal List<Authorship> Authorships { get; } = [];

    internal void Add(Paper paper)
    {
        var here = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < paper.Authors.Count; i++)
        {
            string name = DisplayText.Clean(paper.Authors[i]), key = PersonName.Key(name);
            if (key.Length == 0) continue;
            if (!_ids.TryGetValue(key, out string? id)) _ids.Add(key, id = StableHash.Of("author", key));
            // A record that lists a person twice makes one author, at the first place.
            if (!here.Add(id)) continue;
            if (!_spellings.TryGetValue(id, out Dictionary<string, int>? spellings)) _spellings.Add(id, spellings = new(StringComparer.Ordinal));
            spellings[name] = spellings.GetValueOrDefault(name) + 1;
            Authorships.Add(new Authorship(id, paper.Id, i + 1));
        }
    }

    /// <summary>The authors by id, each under the most used spelling.</summary>
    internal List<Author> Build() =>
        [.. _spellings.Select(author => new Author(author.Key, author.Value.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key))];
}
