namespace PaperGraph.Cypher.Tests.Parsing;

/// <summary>Right statements of every part of the language.</summary>
internal static class Samples
{
    /// <summary>Queries.</summary>
    public static readonly string[] Queries =
    [
        "MATCH (n:Paper|Method WHERE n.year > 2020)-[r:USES|CITES WHERE r.w > 1]->(m {name: 'x'}) RETURN n, m",
        "MATCH (a:A&!B)-[:!CITES]->(b:%), (c:(A|B)&C), (d IS Paper) RETURN *, a.x AS y",
        "MATCH (a)-[r:A|:B*1..3 {k: 1}]-(b)<-[*..2]-(c)-[s*]->(d)<-[*2..]->(e) RETURN r",
        "MATCH p = ((a)-[r:CITES]->(b) WHERE a.x < b.x){1,3} (c)-->+(d)<--*(e)--{2}(f)-->{,4}(g) RETURN p",
        "MATCH p = SHORTEST 2 PATHS (a)-->+(b), q = ALL SHORTEST (a)-->(b), ANY 3 (c)--(d), SHORTEST 2 GROUPS (e)--(f), ANY (g), ALL PATHS (h) RETURN p",
        "MATCH p = shortestPath((a)-[*..6]-(b)), q = allShortestPaths((a)-[:X*]->(b)) WHERE length(shortestPath((a)-[*]-(b))) > 1 RETURN p",
        "MATCH (p) RETURN p {.title, .year, authors: [1, 2], p, .*} AS map, p{} AS empty",
        "RETURN [x IN [1, 2] WHERE x > 1 | x * 2], [x IN [1]], [(a)-->(b:B) WHERE a:A | b.name], [p = (a)--() | p], [1 IN [1], 2], [x IN ys WHERE x:A|B | x]",
        "RETURN reduce(sum = 0, x IN [1, 2] | sum + x), all(x IN [1] WHERE x > 0), any(x IN [1] WHERE true), none(x IN [] WHERE x), single(x IN [1] WHERE x = 1)",
        "RETURN CASE x WHEN > 5 THEN 1 WHEN IS NULL THEN 2 WHEN 1, 2 THEN 3 WHEN STARTS WITH 'a' THEN 4 WHEN IS NOT :: INTEGER THEN 5 ELSE 6 END, CASE WHEN a THEN b END",
        "RETURN x IS :: INTEGER NOT NULL, x IS NOT :: LIST<STRING NOT NULL> NOT NULL, x :: ANY<INT | FLOAT>, x IS TYPED ZONED DATETIME, x IS :: TIMESTAMP WITHOUT TIME ZONE, x IS :: BOOL | STRING LIST, x IS :: PROPERTY VALUE",
        "RETURN 'x' IS NFKD NORMALIZED, 'x' IS NOT NORMALIZED, normalize('x', NFC), trim(BOTH 'x' FROM 'xax'), trim(LEADING FROM ' a'), trim(' a ')",
        "RETURN EXISTS { (a)-->(b) WHERE a.x } AND COUNT { MATCH (n) RETURN n UNION MATCH (m) RETURN m } > COUNT { (n)--() } AND COLLECT { MATCH (x) RETURN x.y } = [] AND exists((a)-->())",
        "CALL { WITH p MATCH (p)--(q) RETURN q } CALL (p, q) { RETURN 1 AS one } CALL (*) { RETURN 2 AS two } OPTIONAL CALL () { RETURN 3 AS three } RETURN *",
        "UNWIND range(1, 9) AS x CALL (x) { CREATE (:N {x: x}) } IN 3 CONCURRENT TRANSACTIONS OF 100 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s",
        "CALL db.labels() YIELD label AS l WHERE l <> 'x' RETURN l ORDER BY l DESC SKIP 1 LIMIT $n UNION ALL CALL db.labels YIELD label AS l RETURN l",
        "FOREACH (x IN [1] | MERGE (a:A {x: x}) ON CREATE SET a.y = 1, a:B:C ON MATCH SET a += {z: 2}, a = $map FOREACH (y IN [2] | DETACH DELETE a))",
        "LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS row FIELDTERMINATOR ';' WITH row WHERE row.x IS NOT NULL INSERT (:A {x: row.x}) FINISH",
        "MATCH (n) SET n[$key] = 1, n.a.b = 2, n:$(label):B, (CASE WHEN true THEN n END).x = 1 REMOVE n.x, n['y'], n:A, n IS B NODETACH DELETE n",
        "MATCH (n) ORDER BY n.x OFFSET 1 LIMIT 2 SKIP 3 WITH DISTINCT n, count(*) AS c, count(DISTINCT n.x) AS d WHERE c > 1 RETURN n",
        "RETURN 1 + 2 * 3 ^ 2 ^ 1 - -4 % 5 / 6.5e-3, NOT NOT a OR b XOR c AND d = e <> f < g <= h > i >= j, a.b.c[0][1..2][..3][4..][..], ('a' || 'b' =~ 'c') IN d",
        "RETURN 0x1F, 0o17, -0x8000000000000000, .5, 1e5, 1_000, 1.5f, null, TRUE, False, NaN, INF, -INFINITY, $p, $1, $`a b`, \"it's\", 'say \"x\"'",
        "MATCH (match:Match {where: 1})-[return:RETURN]->(where) WHERE where.match = return.order RETURN match AS limit, count, all, any, case ORDER BY match",
        "MATCH (n) USING INDEX n:A(x) USING SCAN n:B USING JOIN ON n WHERE n:A RETURN (n), (n)-[:X]->() AND NOT (n)<--(), size([(n)--() | 1]), (1)-(2), (n) - -(m)",
        "OPTIONAL MATCH DIFFERENT RELATIONSHIPS (größe)-[:`a``b`]->(`x y` {`k 1`: date.truncate('day', datetime())}) RETURN größe.`naïve`, apoc.text.join([], ',')",
    ];

    /// <summary>Statements that are no queries, or have something before them.</summary>
    public static readonly string[] Others =
    [
        "EXPLAIN MATCH (n) RETURN n;", "PROFILE RETURN 1", "CYPHER 5 runtime=slotted planner=cost EXPLAIN RETURN 1", "USE neo4j MATCH (n) RETURN n", "cypher RETURN 1",
        "CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (p:Paper) REQUIRE p.id IS UNIQUE", "CREATE CONSTRAINT FOR (p:Paper) REQUIRE (p.a, p.b) IS NODE KEY OPTIONS {}",
        "CREATE CONSTRAINT c FOR ()-[r:X]-() REQUIRE r.a IS RELATIONSHIP KEY", "CREATE CONSTRAINT c FOR ()-[r:X]->() REQUIRE r.a IS REL UNIQUE",
        "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.a IS NOT NULL", "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.a IS :: LIST<STRING NOT NULL>", "DROP CONSTRAINT c IF EXISTS",
        "CREATE INDEX FOR (p:Paper) ON (p.title, p.year)", "CREATE TEXT INDEX t IF NOT EXISTS FOR ()-[r:X]-() ON (r.a) OPTIONS {indexProvider: 'text-2.0'}",
        "CREATE FULLTEXT INDEX f FOR (p:Paper|Author) ON EACH [p.title, p.name]", "CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)", "CREATE LOOKUP INDEX l FOR ()-[r]-() ON type(r)",
        "CREATE VECTOR INDEX v FOR (p:Paper) ON p.vector OPTIONS {indexConfig: {`vector.dimensions`: 3}}", "CREATE POINT INDEX FOR (p:P) ON (p.x)", "DROP INDEX `a b`",
        "SHOW INDEXES", "SHOW ALL RANGE INDEXES YIELD *", "SHOW CONSTRAINTS YIELD name, type AS t ORDER BY name SKIP 1 LIMIT 2 WHERE t = 'X' RETURN t, count(*)",
        "SHOW PROCEDURES yield name, description, signature", "SHOW BUILT IN FUNCTIONS EXECUTABLE BY CURRENT USER", "SHOW DATABASE neo4j", "SHOW DEFAULT DATABASE", "SHOW HOME DATABASE",
        "SHOW CURRENT USER", "SHOW SETTINGS 'a', 'b'", "SHOW TRANSACTIONS YIELD currentQuery, username, metaData, parameters", "TERMINATE TRANSACTIONS 'a', 'b'", "SHOW INDEXES WHERE type = 'RANGE'",
        "/* a */ RETURN 1 // b", "CREATE index = (a)-[:X]->(b)", "CALL test.proc('x') YIELD *", "CALL db.schema.visualization",
    ];
}
