MATCH (p:Paper) RETURN p {.id, .title} AS m ORDER BY p.id;
MATCH (p:Paper {id: 1}) RETURN p {.*} AS m;
MATCH (p:Paper {id: 1}) RETURN p {.id, kind: 'paper', next: p.year + 1} AS m;
MATCH (p:Paper {id: 5}) RETURN p {.id, .nothing} AS m;
MATCH (p:Paper {id: 4}) RETURN p {.id, authors: COLLECT { MATCH (p)<-[:WROTE]-(a) RETURN a.name ORDER BY a.name }} AS m;
MATCH (p:Paper {id: 4}) WITH p, 'x' AS tag RETURN p {.id, tag} AS m;
MATCH (p:Paper {id: 4}) WITH p, 'x' AS tag RETURN p {tag, .*} AS m;
WITH {a: 1, b: 2} AS m RETURN m {.a, c: 3} AS n;
WITH {a: 1, b: 2} AS m RETURN m {.*, a: 5} AS n;
OPTIONAL MATCH (p:Nowhere) RETURN p {.id} AS m;
MATCH (p:Paper {id: 4}) RETURN p {.id, uses: [(p)-[u:USES]->(m) WHERE u.weight > 0.5 | m {.name}]} AS m;
MATCH ()-[r:ON]->() RETURN r {.metric} AS m ORDER BY r.metric, r.value;
RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS l;
RETURN [x IN range(1, 5) WHERE x > 3] AS l;
RETURN [x IN [1, null, 3] | x + 1] AS l;
RETURN [x IN [[1, 2], [3]] | [y IN x | y * 2]] AS l;
RETURN [x IN null | x] AS l;
RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS r;
RETURN reduce(s = '', x IN ['a', 'b'] | s + x) AS r;
RETURN reduce(s = 1, x IN [] | s * x) AS r;
RETURN reduce(s = 0, x IN null | s + x) AS r;
MATCH (p:Paper) WITH p ORDER BY p.id WITH collect(p) AS ps RETURN reduce(t = 0, p IN ps | t + p.year) AS total;
//! lists
MATCH (a:Person) RETURN a.name, [(a)-[:WROTE]->(p) | p.id] AS ids ORDER BY a.name;
//! lists
MATCH (a:Person) RETURN a.name, [(a)-[:WROTE]->(p:Survey) WHERE p.year > 2019 | p.title] AS titles ORDER BY a.name;
MATCH (a:Person) RETURN a.name, size([(a)-[:WROTE]->(p)-[:CITES]->(q) | q]) AS n ORDER BY a.name;
//! lists
MATCH (p:Paper {id: 6}) RETURN [path = (p)-[:CITES]->() | length(path)] AS l;
RETURN all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1, 2] WHERE x > 1) AS b, none(x IN [] WHERE x) AS c, single(x IN [1, 1] WHERE x = 1) AS d;
RETURN any(x IN [null, 1] WHERE x = 2) AS a, all(x IN [null, 1] WHERE x = 1) AS b;
RETURN {a: 1, b: {c: [1, 2]}}.b.c[1] AS x;
RETURN [1, 2, 3, 4][1..3] AS a, [1, 2, 3, 4][..-1] AS b, [1, 2, 3][-2..] AS c, [1, 2][5] AS d;
RETURN {a: 1}['a'] AS a, {a: 1}['b'] AS b;
MATCH (p:Paper {id: 1}) RETURN p['title'] AS t, p['no' + 'thing'] AS n;
MATCH (p:Paper) RETURN p.year AS year, count(*) AS c, collect(p.id)[0] IS NOT NULL AS x ORDER BY year;
MATCH (p:Paper) RETURN DISTINCT p.year ORDER BY p.year DESC;
MATCH (p:Paper) RETURN p.year ORDER BY p.year DESC SKIP 1 LIMIT 2;
MATCH (p:Paper) RETURN p.id ORDER BY p.id OFFSET 2 LIMIT 2;
MATCH (p:Paper) ORDER BY p.id DESC LIMIT 2 RETURN p.id ORDER BY p.id;
MATCH (p:Paper) ORDER BY p.id OFFSET 4 RETURN p.id ORDER BY p.id;
MATCH (p:Paper) RETURN p.score ORDER BY p.score;
MATCH (p:Paper) RETURN p.score ORDER BY p.score DESC;
UNWIND [1, 'a', null, true, 2.5, [1], {a: 1}, date('2020-01-01')] AS x RETURN x ORDER BY x;
UNWIND [1, 'a', null, true, 2.5, [1], {a: 1}, date('2020-01-01')] AS x RETURN x ORDER BY x DESC;
UNWIND [0.0, -0.0, 1, 1.0, 0/0.0, 1/0.0, -1/0.0] AS x RETURN x ORDER BY x;
UNWIND [[1, 2], [1], [], [1, null], [2]] AS x RETURN x ORDER BY x;
MATCH (p:Paper) RETURN p.year > 2018 AS late, avg(p.score) AS a, min(p.title) AS t ORDER BY late;
MATCH (p:Paper) WITH p.year AS y, count(*) AS c WHERE c > 1 RETURN y, c;
MATCH (p:Paper) WITH * ORDER BY p.id LIMIT 1 RETURN *;
MATCH (a:Person {name: 'Ben'})-[w:WROTE]->(p:Paper {id: 2}) RETURN *;
RETURN 1 AS a, 2 AS b UNION RETURN 1 AS a, 2 AS b;
RETURN 1 AS a UNION ALL RETURN 1 AS a;
RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 1 AS a;
RETURN 1 AS `a b`, 2 AS `c.d`;
MATCH (p:Paper {id: 1}) RETURN p.id, p.year + 1, count(*), toUpper(p.title);
UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x) AS l;
UNWIND [1, 2, 2, null] AS x RETURN count(x) AS c, count(DISTINCT x) AS d, count(*) AS e, sum(x) AS s, avg(x) AS a;
UNWIND [] AS x RETURN count(x) AS c, sum(x) AS s, avg(x) AS a, min(x) AS m, collect(x) AS l;
UNWIND [1, 2, 3, 4] AS x RETURN percentileCont(x, 0.5) AS pc, percentileDisc(x, 0.5) AS pd, stDev(x) AS s, stDevP(x) AS sp;
UNWIND [duration('P1D'), duration('PT12H')] AS d RETURN sum(d) AS s, avg(d) AS a;
UNWIND ['b', 1, null, [2]] AS x RETURN min(x) AS lo, max(x) AS hi;
CREATE (n:Made) FINISH;
MATCH (n:Paper) FINISH;
INSERT (:Made {x: 1});
INSERT (a:Made&Thing {x: 1})-[:LINK]->(b:Made);
MATCH (t:Task) WHERE t.name IS NULL NODETACH DELETE t;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (p:Paper) RETURN p {.id, .title;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 AS a UNION RETURN 1 AS b;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a;
//! error Neo.ClientError.Statement.SyntaxError
RETURN *;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (p:Paper) WITH p.year RETURN 1;
