namespace PaperGraph.Benchmarks;

/// <summary>What is asked of a graph of papers.</summary>
internal static class PaperQueries
{
    private static readonly string[] s_words = ["diffusion", "transformer", "graph neural", "segmentation", "translation"];

    public static IReadOnlyList<BenchmarkQuery> All { get; } =
    [
        BenchmarkQuery.For("point lookup by name", "MATCH (d:Entity {name: $name}) RETURN d.name, d.papers", "name", ["ImageNet", "COCO", "CIFAR-10"]),
        BenchmarkQuery.Of("neighbourhood of a dataset", "MATCH (d:Dataset {name: 'ImageNet'})<-[r]-(p:Paper) RETURN p.title AS title, type(r) AS type ORDER BY title, type, p.id"),
        BenchmarkQuery.Of("papers sharing datasets, top pairs", """
            MATCH (a:Paper)-[:EVALUATES_ON]->(d:Dataset)<-[:EVALUATES_ON]-(b:Paper) WHERE a.id < b.id
            RETURN a.id AS a, b.id AS b, count(d) AS n ORDER BY n DESC, a, b LIMIT 20
            """),
        BenchmarkQuery.Of("papers sharing datasets, count", "MATCH (a:Paper)-[:EVALUATES_ON]->(:Dataset)<-[:EVALUATES_ON]-(b:Paper) RETURN count(*)"),
        BenchmarkQuery.Of("method, task, dataset (3 hops)", """
            MATCH (m:Method)<-[:USES]-(p:Paper)-[:ADDRESSES]->(t:Task), (p)-[:EVALUATES_ON]->(d:Dataset)
            RETURN m.name AS method, t.name AS task, d.name AS dataset, count(*) AS n ORDER BY n DESC, method, task, dataset LIMIT 20
            """),
        BenchmarkQuery.Of("method to dataset over papers and tasks", "MATCH (m:Method)<-[:USES]-(:Paper)-[:ADDRESSES]->(:Task)<-[:ADDRESSES]-(:Paper) RETURN count(*)"),
        BenchmarkQuery.Of("count by label", "MATCH (n:Method) RETURN count(n)"),
        BenchmarkQuery.Of("group by type", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type"),
        BenchmarkQuery.Of("most used methods", "MATCH (m:Method)<-[:USES]-(p:Paper) RETURN m.name AS name, count(p) AS n ORDER BY n DESC, name LIMIT 20"),
        BenchmarkQuery.Of("variable length 1..4, distinct ends", "MATCH (d:Dataset {name: 'ImageNet'})<-[:EVALUATES_ON*1..1]-(p:Paper) WITH p ORDER BY p.id LIMIT 1 MATCH (p)-[:USES|ADDRESSES|EVALUATES_ON*1..4]-(q) RETURN count(DISTINCT q)"),
        BenchmarkQuery.Of("shortest path", "MATCH (a:Dataset {name: 'ImageNet'}), (b:Dataset {name: 'SQuAD'}) MATCH p = shortestPath((a)-[*..8]-(b)) RETURN length(p) AS n ORDER BY n LIMIT 1"),
        BenchmarkQuery.For("text", "MATCH (p:Paper) WHERE p.title CONTAINS $text RETURN count(p)", "text", s_words),
        BenchmarkQuery.Of("order by, limit", "MATCH (e:Entity) RETURN e.name AS name, e.papers AS papers ORDER BY papers DESC, name LIMIT 20"),
        BenchmarkQuery.Of("write, one transaction each", "MATCH (d:Dataset {name: 'ImageNet'}) WITH d ORDER BY d.id LIMIT 1 CREATE (:Note {text: 'a note'})-[:ABOUT]->(d)") with { Writes = true },
    ];
}
