using System.Globalization;

namespace PaperGraph.Benchmarks;

/// <summary>What is asked of the network of people.</summary>
internal static class SocialQueries
{
    private static readonly string[] s_people = [.. Enumerable.Range(0, 20).Select(i => (i * 4999 % 100_000).ToString("d6", CultureInfo.InvariantCulture))];

    public static IReadOnlyList<BenchmarkQuery> All { get; } =
    [
        BenchmarkQuery.For("point lookup", "MATCH (p:Person {id: $id}) RETURN p.name, p.age", "id", s_people),
        BenchmarkQuery.For("neighbourhood", "MATCH (p:Person {id: $id})-[:FOLLOWS]->(q) RETURN q.id, q.name ORDER BY q.id", "id", s_people),
        BenchmarkQuery.For("neighbourhood by type", "MATCH (p:Person {id: $id})-[r]-(n) RETURN type(r) AS type, count(*) AS n ORDER BY type", "id", s_people),
        BenchmarkQuery.Of("count of all nodes", "MATCH (n) RETURN count(*)"),
        BenchmarkQuery.Of("count of a typed pattern", "MATCH (:Person)-[r:FOLLOWS]->(:Person) RETURN count(r)"),
        BenchmarkQuery.Of("group by age", "MATCH (p:Person) RETURN p.age AS age, count(*) AS n ORDER BY age"),
        BenchmarkQuery.Of("group by type", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type"),
        BenchmarkQuery.Of("most followed", "MATCH (f:Person)-[:FOLLOWS]->(p:Person) RETURN p.id AS id, p.name, count(f.id) AS n ORDER BY n DESC, id LIMIT 3"),
        BenchmarkQuery.Of("city of the most followed", """
            MATCH (f:Person)-[:FOLLOWS]->(p:Person) WITH p, count(f.id) AS n ORDER BY n DESC, p.id LIMIT 1
            MATCH (p)-[:LIVES_IN]->(c:City) RETURN p.name, n, c.city
            """),
        BenchmarkQuery.Of("youngest cities of a country", """
            MATCH (p:Person)-[:LIVES_IN]->(c:City)-[*1..2]->(co:Country {country: 'United States'})
            RETURN c.city AS city, avg(p.age) AS age ORDER BY age, city LIMIT 5
            """),
        BenchmarkQuery.Of("people between two ages by country", """
            MATCH (p:Person)-[:LIVES_IN]->(:City)-[*1..2]->(co:Country) WHERE p.age >= 30 AND p.age <= 40
            RETURN co.country AS country, count(*) AS n ORDER BY n DESC, country LIMIT 3
            """),
        BenchmarkQuery.Of("cities by an interest", """
            MATCH (p:Person)-[:HAS_INTEREST]->(:Interest {interest: 'Tennis'}), (p)-[:LIVES_IN]->(c:City) WHERE p.isMarried
            RETURN c.city AS city, count(p) AS n ORDER BY n DESC, city LIMIT 5
            """),
        BenchmarkQuery.Of("2 hops, count", "MATCH (a:Person)-[:FOLLOWS]->(b:Person)-[:FOLLOWS]->(c:Person) RETURN count(*)"),
        BenchmarkQuery.Of("2 hops, count with filters", "MATCH (a:Person)-[:FOLLOWS]->(b:Person)-[:FOLLOWS]->(c:Person) WHERE b.age < 50 AND c.age > 25 RETURN count(*)"),
        BenchmarkQuery.For("2 hops, top of a person", """
            MATCH (a:Person {id: $id})-[:FOLLOWS]->(b)-[:FOLLOWS]->(c) RETURN c.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 10
            """, "id", s_people),
        BenchmarkQuery.For("variable length 1..4, distinct ends", "MATCH (p:Person {id: $id})-[:FOLLOWS*1..4]->(q) RETURN count(DISTINCT q)", "id", s_people.Take(3)),
        BenchmarkQuery.For("variable length 1..3, trails", "MATCH (p:Person {id: $id})-[:FOLLOWS*1..3]->(q) RETURN count(*)", "id", s_people.Take(5)),
        BenchmarkQuery.For("shortest path", "MATCH p = shortestPath((a:Person {id: $id})-[:FOLLOWS*..8]->(b:Person {id: '077777'})) RETURN length(p)", "id", s_people),
        BenchmarkQuery.For("full text", "CALL db.index.fulltext.queryNodes('person_text', $text) YIELD node RETURN count(node)", "text", ["lovelace", "ada AND turing", "grace hopper"]),
        BenchmarkQuery.Of("order by, limit", "MATCH (p:Person) RETURN p.id AS id, p.name, p.age AS age ORDER BY age DESC, id LIMIT 10"),
        BenchmarkQuery.Of("degree", "MATCH (p:Person) WHERE COUNT { (p)-[:FOLLOWS]->() } > 40 RETURN count(p)"),
        BenchmarkQuery.Of("distinct", "MATCH (p:Person)-[:FOLLOWS]->(q:Person) WHERE p.age = 30 RETURN count(DISTINCT q)"),
        BenchmarkQuery.For("write, one transaction each", "MATCH (p:Person {id: $id}) CREATE (p)-[:WROTE {at: 1}]->(:Note {text: 'a note'})", "id", s_people) with { Writes = true },
    ];
}
