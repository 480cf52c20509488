MATCH (p:Paper WHERE p.year > 2018) RETURN p.id ORDER BY p.id;
MATCH (p:Paper {year: 2019} WHERE p.score > 7) RETURN p.id;
MATCH (p WHERE p.name = 'Ada') RETURN p.born;
MATCH (:Person)-[w:WROTE WHERE w.position > 1]->(p) RETURN p.id, w.position ORDER BY p.id, w.position;
MATCH (a:Person WHERE a.born < 1980)-[w:WROTE WHERE w.position = 1]->(p:Paper WHERE p.year >= 2019) RETURN a.name, p.id ORDER BY p.id;
MATCH (a:Person)-[w WHERE w.position = 3]->() RETURN a.name;
MATCH (a)-[r:USES WHERE r.weight IS NULL]->(b) RETURN a.id, b.name;
MATCH (p:Paper) RETURN p.id, [(p)-[u:USES WHERE u.weight > 0.5]->(m WHERE m.name STARTS WITH 'A') | m.name] AS names ORDER BY p.id;
MATCH (p:Paper WHERE EXISTS { (p)-[:USES]->(:Method {name: 'Random walk'}) }) RETURN p.id ORDER BY p.id;
MATCH (p:Paper WHERE p.year IN [2017, 2021] OR p.retracted) RETURN p.id ORDER BY p.id;
MATCH (x:Dataset WHERE x.size > 100000 AND x.name = 'Web') RETURN x.size;
MATCH (p:Paper WHERE p.nothing = 1) RETURN count(p);
MATCH (:Paper)-[:CITES WHERE true]->(b) RETURN count(b);
//! error Neo.ClientError.Statement.SyntaxError
MATCH (p:Paper WHERE q.year > 2018) RETURN p;
//! error Neo.ClientError.Statement.SyntaxError
CREATE (p:Paper WHERE p.year > 1);
//! error Neo.ClientError.Statement.SyntaxError
MATCH (:Person)-[w:WROTE*1..2 WHERE w.position > 1]->(p) RETURN p;
