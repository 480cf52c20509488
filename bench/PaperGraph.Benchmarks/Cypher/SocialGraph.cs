using System.Globalization;
using PaperGraph.Model;
using PaperGraph.Storage;

namespace PaperGraph.Benchmarks;

/// <summary>
/// A network of people, the same in every run: who follows whom (few are followed by many), where they live, what interests them. Its shape is that of
/// prrao87/graph-benchmark; names and numbers come from a seeded generator.
/// </summary>
internal sealed class SocialGraph(int persons, int follows)
{
    private const int Cities = 7000;
    private const int States = 300;
    private const int InterestsPerPersonAtMost = 4;
    private static readonly string[] s_countries = ["United States", "United Kingdom", "Canada"];
    private static readonly string[] s_first = ["Ada", "Alan", "Barbara", "Claude", "Donald", "Edsger", "Frances", "Grace", "John", "Katherine", "Ken", "Leslie", "Margaret", "Niklaus", "Radia", "Tony"];
    private static readonly string[] s_last = ["Allen", "Dijkstra", "Goldberg", "Hamilton", "Hoare", "Hopper", "Johnson", "Knuth", "Lamport", "Liskov", "Lovelace", "McCarthy", "Perlman", "Shannon", "Thompson", "Turing", "Wirth"];
    private static readonly string[] s_interests = ["Fine Dining", "Photography", "Tennis", "Chess", "Hiking", "Cycling", "Painting", "Jazz", "Cooking", "Sailing", "Running", "Poetry", "Astronomy", "Gardening"];

    public static GraphSchema Schema { get; } = new(
        [
            new IndexDefinition("person_age", IndexKind.Range, EntityKind.Node, ["Person"], ["age"], null),
            new IndexDefinition("person_text", IndexKind.FullText, EntityKind.Node, ["Person"], ["name"], null),
        ],
        [
            new ConstraintDefinition("person_id", ConstraintKind.Unique, EntityKind.Node, "Person", ["id"], null),
            new ConstraintDefinition("city_id", ConstraintKind.Unique, EntityKind.Node, "City", ["id"], null),
        ]);

    public IEnumerable<GraphNode> Nodes()
    {
        var random = new Random(11);
        for (int i = 0; i < persons; i++)
        {
            yield return Node("Person", i, ("name", $"{Pick(s_first, random)} {Pick(s_last, random)} {i % 997}"), ("age", (long)random.Next(18, 80)), ("isMarried", random.Next(2) == 0));
        }

        for (int i = 0; i < Cities; i++) yield return Node("City", i, ("city", $"City {i}"), ("population", (long)random.Next(1000, 1_000_000)));
        for (int i = 0; i < States; i++) yield return Node("State", i, ("state", $"State {i}"));
        for (int i = 0; i < s_countries.Length; i++) yield return Node("Country", i, ("country", s_countries[i]));
        for (int i = 0; i < s_interests.Length; i++) yield return Node("Interest", i, ("interest", s_interests[i]));
    }

    public IEnumerable<GraphRelationship> Relationships()
    {
        var random = new Random(12);
        for (int i = 0; i < follows; i++)
        {
            int from = random.Next(persons);
            // The square puts a quarter of the followers on a sixteenth of the people, spread over all identities.
            int to = (int)((long)(persons * Math.Pow(random.NextDouble(), 2)) * 7919 % persons);
            if (to == from) to = (to + 1) % persons;
            yield return Relationship("FOLLOWS", "Person", from, "Person", to);
        }

        for (int i = 0; i < persons; i++)
        {
            yield return Relationship("LIVES_IN", "Person", i, "City", random.Next(Cities));
            int first = random.Next(s_interests.Length), count = random.Next(1, InterestsPerPersonAtMost + 1);
            for (int k = 0; k < count; k++) yield return Relationship("HAS_INTEREST", "Person", i, "Interest", (first + k) % s_interests.Length);
        }

        for (int i = 0; i < Cities; i++) yield return Relationship("CITY_IN", "City", i, "State", i % States);
        for (int i = 0; i < States; i++) yield return Relationship("STATE_IN", "State", i, "Country", i % s_countries.Length);
    }

    private static GraphNode Node(string label, int number, params (string Key, object Value)[] properties)
    {
        var all = properties.ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
        return new GraphNode([label], Id(number), all);
    }

    private static GraphRelationship Relationship(string type, string fromLabel, int from, string toLabel, int to) =>
        new(type, new NodeReference(fromLabel, Id(from)), new NodeReference(toLabel, Id(to)), new Dictionary<string, object>());

    private static string Id(int number) => number.ToString("d6", CultureInfo.InvariantCulture);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
