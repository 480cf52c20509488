CREATE (n:Made {x: 1}) RETURN n;
CREATE (a:Made)-[r:LINK {w: 1}]->(b:Made) RETURN r;
CREATE (a:Made), (b:Made) CREATE (a)-[:LINK]->(b);
UNWIND range(1, 10) AS i CREATE (:Made {i: i});
MATCH (p:Paper {id: 1}) SET p.note = 'x' RETURN p.note;
MATCH (p:Paper {id: 1}) SET p.title = null RETURN p.title;
MATCH (p:Paper {id: 1}) SET p += {note: 'x', year: null} RETURN p;
MATCH (p:Paper {id: 1}) SET p = {only: 1} RETURN p;
MATCH (p:Paper {id: 1}) SET p = {} RETURN p;
MATCH (p:Paper {id: 1}), (q:Paper {id: 2}) SET p = q RETURN p;
MATCH (p:Paper {id: 1}), (q:Paper {id: 2}) SET p += properties(q) RETURN p;
MATCH (p:Paper {id: 1}) SET p:Seen:Good RETURN labels(p) AS l;
MATCH (p:Paper {id: 1}) SET p IS Seen RETURN labels(p) AS l;
MATCH (p:Paper) SET p:Paper RETURN count(*) AS c;
MATCH (p:Survey) REMOVE p:Survey RETURN count(*) AS c;
MATCH (p:Paper) REMOVE p.score, p.keywords RETURN count(*) AS c;
MATCH (p:Paper {id: 1}) SET p:$('Dyn' + 'amic') RETURN labels(p) AS l;
MATCH (p:Paper {id: 3}) REMOVE p:$('Survey') RETURN labels(p) AS l;
MATCH (p:Paper {id: 1}) SET p['no' + 'te'] = 5 RETURN p.note;
MATCH (p:Paper {id: 1}) REMOVE p['ti' + 'tle'] RETURN p.title;
MATCH ()-[r:USES]->() SET r.weight = 1.0;
MATCH ()-[r:USES]->() SET r.weight = r.weight;
MATCH (a:Paper {id: 4})-[r:USES]->(:Method {name: 'Random walk'}) DELETE r;
MATCH (t:Task) WHERE t.name IS NULL DELETE t;
MATCH (p:Paper {id: 5}) DETACH DELETE p;
MATCH (n) DETACH DELETE n;
MATCH (p:Paper {id: 5})-[r]-() DELETE r, p;
MATCH p = (:Paper {id: 5})-->() DETACH DELETE p;
MATCH (p:Survey) WITH collect(p) AS ps FOREACH (x IN ps | DETACH DELETE x);
OPTIONAL MATCH (n:Nowhere) DELETE n;
OPTIONAL MATCH (n:Nowhere) SET n.x = 1 RETURN n;
MERGE (n:Made {x: 1}) RETURN n;
MERGE (p:Paper {id: 1}) RETURN p.title;
MERGE (p:Paper {id: 1}) ON CREATE SET p.new = true ON MATCH SET p.new = false RETURN p.new;
MERGE (p:Paper {id: 9}) ON CREATE SET p.new = true, p.year = 2024 ON MATCH SET p.new = false RETURN p.new, p.year;
UNWIND [1, 1, 2, 2] AS x MERGE (n:Made {x: x}) ON CREATE SET n.made = 1 ON MATCH SET n.made = n.made + 1 RETURN x, n.made AS m ORDER BY x, m;
MATCH (a:Person {name: 'Ada'}), (p:Paper {id: 2}) MERGE (a)-[w:WROTE]->(p) ON CREATE SET w.position = 9 RETURN w.position;
MATCH (a:Person {name: 'Ada'}), (p:Paper {id: 1}) MERGE (a)-[w:WROTE]->(p) ON CREATE SET w.position = 9 RETURN w.position;
MATCH (a:Person {name: 'Ada'}), (b:Person {name: 'Ben'}) MERGE (a)-[k:KNOWS]-(b) RETURN type(k) AS t;
MATCH (p:Paper) MERGE (y:Year {value: p.year}) MERGE (p)-[:IN]->(y) RETURN count(DISTINCT y) AS c;
MERGE (a:Made {x: 1})-[:LINK]->(b:Made {x: 2}) RETURN a.x, b.x;
FOREACH (x IN [1, 2, 3] | CREATE (:Made {x: x}));
MATCH (p:Paper) WITH collect(p) AS ps FOREACH (p IN ps | SET p.seen = true);
MATCH (a:Person {name: 'Ada'}) FOREACH (y IN range(2000, 2002) | CREATE (a)-[:ACTIVE {year: y}]->(:Year {value: y}));
FOREACH (x IN [1, 2] | FOREACH (y IN [1, 2] | CREATE (:Made {x: x, y: y})));
FOREACH (x IN [] | CREATE (:Made));
FOREACH (x IN null | CREATE (:Made));
FOREACH (x IN [1, 2, 1] | MERGE (n:Made {x: x}) SET n.c = coalesce(n.c, 0) + 1);
MATCH (p:Paper) FOREACH (_ IN CASE WHEN p.score IS NULL THEN [1] ELSE [] END | SET p.score = 0.0) RETURN p.id, p.score ORDER BY p.id;
CREATE (n:Made {d: date('2020-02-29'), t: time('12:00+01:00'), l: localtime('12:00'), dt: datetime('2020-01-01T00:00Z'), ldt: localdatetime('2020-01-01T00:00'), du: duration('P1Y2M3DT4.5S')}) RETURN n;
CREATE (n:Made {p: point({x: 1, y: 2}), q: point({longitude: 12.5, latitude: 55.5}), r: point({x: 1, y: 2, z: 3})}) RETURN n;
CREATE (n:Made {l: [1, 2], s: ['a'], f: [1.5], b: [true], e: [], d: [date('2020-01-01')]}) RETURN n;
CREATE (n:Made {x: 1, y: null}) RETURN keys(n) AS k;
CREATE (n:Made {mixed: [1, 2.5]}) RETURN n.mixed AS m;
//! param rows [{x: 1}, {x: 2}]
UNWIND $rows AS row CREATE (n:Made) SET n = row RETURN n.x ORDER BY n.x;
//! param p {x: 1, y: 'a'}
CREATE (n:Made $p) RETURN n;
//! differs a property that is null before and after is not counted as set
MATCH (a:Person) SET a.born = a.born + 1, a.name = toUpper(a.name) RETURN a.name, a.born ORDER BY a.name;
MATCH (p:Paper) WITH p ORDER BY p.id LIMIT 2 SET p.first = true RETURN p.id ORDER BY p.id;
MATCH (a:Paper {id: 1}), (b:Paper {id: 2}) SET a.x = b.year, b.x = a.x RETURN a.x, b.x;
CREATE (a:Made {x: 1}) WITH a MATCH (n:Made) RETURN count(n) AS c;
MATCH (p:Paper) CREATE (c:Copy {of: p.id}) WITH c MATCH (x:Copy) RETURN count(*) AS n;
CREATE (a:Made) DELETE a;
CREATE (a:Made)-[r:LINK]->(b:Made) DELETE r, a RETURN count(*) AS c;
MATCH (n:Paper {id: 1}) DETACH DELETE n RETURN 1 AS x;
//! error Neo.ClientError.Schema.ConstraintValidationFailed
MATCH (p:Paper {id: 1}) DELETE p;
//! error Neo.ClientError.Statement.TypeError
CREATE (n:Made {x: {a: 1}});
//! error Neo.ClientError.Statement.TypeError
CREATE (n:Made {x: [1, 'a']});
//! error Neo.ClientError.Statement.TypeError
CREATE (n:Made {x: [1, null]});
//! error Neo.ClientError.Statement.TypeError
CREATE (n:Made {x: [[1]]});
//! error Neo.ClientError.Statement.SemanticError
MERGE (n:Made {x: null}) RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
CREATE (a)-[:LINK]-(b);
//! error Neo.ClientError.Statement.SyntaxError
CREATE (a)-[:LINK|OTHER]->(b);
//! error Neo.ClientError.Statement.SyntaxError
CREATE (a)-[]->(b);
//! error Neo.ClientError.Statement.SyntaxError
CREATE (a)-[:LINK*2]->(b);
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a) CREATE (a:Made);
//! error Neo.ClientError.Statement.SyntaxError
CREATE (n:Made) MATCH (m) RETURN m;
//! error Neo.ClientError.Statement.SyntaxError
FOREACH (x IN [1] | MATCH (n) SET n.x = 1);
//! error Neo.ClientError.Statement.SyntaxError
FOREACH (x IN [1] | CREATE (n)) RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) SET n.x.y.z;
//! error Neo.ClientError.Statement.ArithmeticError
UNWIND [1, 0] AS x CREATE (:Made {v: 1 / x});
