MATCH (p:Paper) RETURN p.id, COUNT { (p)-[:CITES]->() } AS c ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, count { (p)--() } AS c ORDER BY p.id;
MATCH (p:Paper) WHERE COUNT { (p)<-[:CITES]-() } > 1 RETURN p.id ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, COUNT { MATCH (p)-[:CITES]->(q) WHERE q.year < 2018 RETURN q } AS c ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, COUNT { (p)-[:CITES]->(q) WHERE q.year < 2018 } AS c ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, COUNT { MATCH (p)<-[:WROTE]-(a) RETURN DISTINCT a } AS c ORDER BY p.id;
RETURN COUNT { MATCH (n:Paper) RETURN n } AS c;
RETURN COUNT { UNWIND [1, 2, 2] AS x RETURN DISTINCT x } AS c;
MATCH (p:Paper) RETURN p.id, COUNT { MATCH (p)-[:USES]->(m) RETURN m UNION MATCH (p)-[:CITES]->(m) RETURN m } AS c ORDER BY p.id;
//! lists
MATCH (p:Paper) RETURN p.id, COLLECT { MATCH (p)-[:USES]->(m) RETURN m.name } AS names ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, COLLECT { MATCH (p)-[:USES]->(m) RETURN m.name ORDER BY m.name } AS names ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, COLLECT { MATCH (p)<-[w:WROTE]-(a) RETURN a.name ORDER BY w.position DESC LIMIT 1 } AS last ORDER BY p.id;
MATCH (p:Paper) WHERE 'Ada' IN COLLECT { MATCH (p)<-[:WROTE]-(a) RETURN a.name } RETURN p.id ORDER BY p.id;
RETURN COLLECT { UNWIND range(1, 3) AS x RETURN x * x } AS squares;
RETURN size(COLLECT { MATCH (n:Task) RETURN n }) AS c;
MATCH (p:Paper) WHERE EXISTS { (p)-[:ON]->(:Dataset) } RETURN p.id ORDER BY p.id;
MATCH (p:Paper) WHERE NOT EXISTS { (p)-[:ON]->() } RETURN p.id ORDER BY p.id;
MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:CITES]->(q) WHERE q.year = p.year } RETURN p.id;
MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:CITES]->(q) WHERE EXISTS { (q)-[:CITES]->() } } RETURN p.id ORDER BY p.id;
MATCH (p:Paper) RETURN p.id, EXISTS { (p)-[:ON]->() } AS on ORDER BY p.id;
MATCH (p:Paper) RETURN EXISTS { (p)-[:CITES]->() } AS cites, count(*) AS c ORDER BY cites;
RETURN EXISTS { MATCH (:Nowhere) } AS x;
MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:USES]->(m) RETURN m LIMIT 1 } RETURN count(p);
MATCH (p:Paper) WITH p, COUNT { (p)-[:USES]->() } AS uses WHERE uses > 1 RETURN p.id, uses;
MATCH (p:Paper) RETURN sum(COUNT { (p)-->() }) AS total;
MATCH (p:Paper) RETURN CASE WHEN EXISTS { (p)<-[:CITES]-() } THEN 'cited' ELSE 'not' END AS state, count(*) AS c ORDER BY state;
MATCH (p:Paper) RETURN p.id ORDER BY COUNT { (p)<-[:CITES]-() } DESC, p.id;
MATCH (a:Person) CALL { WITH a MATCH (a)-[:WROTE]->(p) RETURN count(p) AS c } RETURN a.name, c ORDER BY a.name;
MATCH (a:Person) CALL (a) { MATCH (a)-[:WROTE]->(p) RETURN max(p.year) AS latest } RETURN a.name, latest ORDER BY a.name;
MATCH (a:Person) CALL (*) { MATCH (a)-[:WROTE]->(p) RETURN min(p.year) AS first } RETURN a.name, first ORDER BY a.name;
MATCH (a:Person) CALL () { MATCH (p:Paper) RETURN count(p) AS c } RETURN a.name, c ORDER BY a.name;
MATCH (a:Person) CALL { MATCH (p:Paper) RETURN count(p) AS c } RETURN a.name, c ORDER BY a.name;
MATCH (a:Person) CALL (a) { MATCH (a)-[w:WROTE]->(p) RETURN p.id AS id ORDER BY p.year DESC, p.id LIMIT 1 } RETURN a.name, id ORDER BY a.name;
MATCH (a:Person) CALL (a) { MATCH (a)-[:WROTE]->(p:Survey) RETURN p.id AS id } RETURN a.name, id ORDER BY a.name;
MATCH (a:Person) OPTIONAL CALL (a) { MATCH (a)-[:WROTE]->(p:Survey) RETURN p.id AS id } RETURN a.name, id ORDER BY a.name, id;
CALL { MATCH (p:Paper) RETURN p.id AS x UNION MATCH (t:Task) RETURN t.name AS x } RETURN count(x), count(*);
CALL { RETURN 1 AS x UNION ALL RETURN 1 AS x } RETURN sum(x) AS s;
UNWIND [1, 2, 3] AS i CALL (i) { RETURN i * 2 AS d UNION ALL RETURN i * 3 AS d } RETURN i, d ORDER BY i, d;
UNWIND [1, 2] AS i CALL { WITH i RETURN i + 1 AS j } CALL { WITH j RETURN j * 10 AS k } RETURN i, j, k ORDER BY i;
UNWIND [1, 2] AS i CALL (i) { CALL (i) { RETURN i AS inner } RETURN inner + 1 AS x } RETURN i, x ORDER BY i;
UNWIND range(1, 3) AS i CALL (i) { CREATE (n:Made {i: i}) } RETURN count(*) AS c;
UNWIND range(1, 3) AS i CALL (i) { CREATE (n:Made {i: i}) RETURN n } RETURN n.i ORDER BY n.i;
CALL { CREATE (:Made) } RETURN 1 AS x;
MATCH (p:Paper) CALL (p) { SET p.seen = true } RETURN count(*) AS c;
MATCH (p:Paper) CALL (p) { WITH p WHERE p.year > 2019 DETACH DELETE p } RETURN count(*) AS c;
CALL { MATCH (p:Paper) RETURN p ORDER BY p.year DESC, p.id LIMIT 2 } MATCH (p)-[:CITES]->(q) RETURN p.id, q.id ORDER BY p.id, q.id;
UNWIND [] AS i CALL (i) { RETURN i AS x } RETURN x;
UNWIND range(1, 5) AS i CALL (i) { CREATE (:Made {i: i}) } IN TRANSACTIONS;
UNWIND range(1, 5) AS i CALL (i) { CREATE (:Made {i: i}) } IN TRANSACTIONS OF 2 ROWS;
UNWIND range(1, 5) AS i CALL { WITH i CREATE (n:Made {i: i}) RETURN n.i AS x } IN TRANSACTIONS OF 2 ROWS RETURN sum(x) AS s;
MATCH (p:Paper) CALL (p) { SET p.seen = p.year + 1 } IN TRANSACTIONS OF 3 ROWS RETURN count(*) AS c;
MATCH (p:Survey) CALL (p) { DETACH DELETE p } IN TRANSACTIONS;
UNWIND [1, 0, 2] AS i CALL (i) { CREATE (:Made {x: 4 / i}) } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE RETURN count(*) AS c;
UNWIND [1, 0, 2] AS i CALL (i) { CREATE (n:Made {x: 4 / i}) RETURN n.x AS x } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE RETURN i, x ORDER BY i;
UNWIND [1, 0, 2] AS i CALL (i) { CREATE (n:Made {x: 4 / i}) RETURN n.x AS x } IN TRANSACTIONS OF 1 ROW ON ERROR BREAK RETURN i, x;
UNWIND [1, 0, 2] AS i CALL (i) { CREATE (n:Made {x: 4 / i}) RETURN n.x AS x } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE REPORT STATUS AS s RETURN i, x, s.committed AS ok, s.started AS started ORDER BY i;
//! error Neo.ClientError.Statement.ArithmeticError
UNWIND [1, 0, 2] AS i CALL (i) { CREATE (:Made {x: 4 / i}) } IN TRANSACTIONS OF 1 ROW ON ERROR FAIL;
//! error Neo.ClientError.Statement.ArithmeticError
UNWIND [2, 1, 0] AS i CALL (i) { CREATE (:Made {x: 4 / i}) } IN TRANSACTIONS OF 1 ROW;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a:Person) CALL (a) { MATCH (a)-[:WROTE]->(p) RETURN a } RETURN a;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a:Person) CALL () { RETURN a.name AS x } RETURN x;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a:Person) CALL { WITH a AS b RETURN b.name AS x } RETURN x;
//! error Neo.ClientError.Statement.SyntaxError
RETURN COLLECT { MATCH (n:Paper) RETURN n.id, n.year } AS x;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
RETURN COUNT { MATCH (n) SET n.x = 1 RETURN n } AS c;
//! error Neo.ClientError.Statement.SyntaxError
CALL { RETURN 1 AS x } RETURN y;
//! error Neo.ClientError.Statement.SyntaxError
CALL (nobody) { RETURN 1 AS x } RETURN x;
//! error Neo.ClientError.Statement.SyntaxError
RETURN COLLECT { MATCH (n:Paper) } AS x;
