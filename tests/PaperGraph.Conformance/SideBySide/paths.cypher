MATCH ((a:Paper)-[:CITES]->(b:Paper)){2} RETURN [x IN a | x.id] AS a, [x IN b | x.id] AS b ORDER BY a, b;
MATCH (s:Paper {id: 6}) ((a)-[:CITES]->(b)){1,3} (e {id: 1}) RETURN [x IN b | x.id] AS steps ORDER BY size(steps), steps;
MATCH (s:Paper {id: 6})-[:CITES]->+(e) RETURN e.id, count(*) AS c ORDER BY e.id;
MATCH (s:Paper {id: 6})-[:CITES]->*(e) RETURN e.id, count(*) AS c ORDER BY e.id;
MATCH (s:Paper {id: 6})-[:CITES]->{2}(e) RETURN e.id ORDER BY e.id;
MATCH (s:Paper {id: 6})-[:CITES]->{2,}(e) RETURN e.id ORDER BY e.id;
MATCH (s:Paper {id: 6})-[:CITES]->{,2}(e) RETURN e.id ORDER BY e.id;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (s:Paper {id: 6})-[:CITES]->{0}(e) RETURN e.id;
MATCH (s:Paper {id: 1})<-[:CITES]-+(e) RETURN DISTINCT e.id ORDER BY e.id;
MATCH (s:Paper {id: 2})-[:CITES]-{1,2}(e) RETURN e.id ORDER BY e.id;
MATCH p = (s:Paper {id: 6})-[r:CITES]->+(e:Paper {id: 1}) RETURN length(p) AS l, size(r) AS n, [x IN nodes(p) | x.id] AS ids ORDER BY l, ids;
MATCH (s:Paper {id: 6}) ((a)-[r:CITES WHERE r.count IS NULL]->(b))+ (e) RETURN e.id ORDER BY e.id;
MATCH (s:Paper {id: 6}) ((a)-[r:CITES]->(b) WHERE a.year > b.year)+ (e) RETURN e.id, size(r) AS n ORDER BY e.id, n;
MATCH (s:Paper {id: 6}) ((a)-[:CITES]->(b)-[:USES]->(m:Method)<-[:USES]-(c)){1,2} (e) RETURN e.id, [x IN m | x.name] AS m ORDER BY e.id, m;
MATCH (a:Person {name: 'Ada'}) (()-[:WROTE]->()<-[:WROTE]-())+ (b:Person) RETURN DISTINCT b.name ORDER BY b.name;
MATCH (s {id: 5})-[:CITES]->+(e) RETURN e.id;
MATCH (s:Paper)-[:CITES]->*(s) RETURN s.id ORDER BY s.id;
MATCH (s:Paper {id: 6}) ((a)-[r]->(b)){2} (e:Method|Task) RETURN [x IN r | type(x)] AS types ORDER BY types;
MATCH (a:Paper {id: 6}), (b:Paper {id: 1}) MATCH p = shortestPath((a)-[:CITES*]->(b)) RETURN length(p);
MATCH (a:Paper {id: 6}), (b:Paper {id: 1}) MATCH p = shortestPath((a)-[:CITES*..1]->(b)) RETURN length(p);
MATCH (a:Person {name: 'Ben'}), (b:Person {name: 'Dia'}) MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p);
MATCH (a:Person {name: 'Ben'}), (b:Person {name: 'Dia'}) MATCH p = shortestPath((a)-[:WROTE*..6]-(b)) RETURN [n IN nodes(p) | coalesce(n.name, toString(n.id))] AS steps;
MATCH p = allShortestPaths((a:Paper {id: 6})-[:CITES*]->(b:Paper {id: 1})) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids;
MATCH (a:Paper {id: 1}), (b:Task {name: 'Ranking'}) MATCH p = allShortestPaths((a)-[*..8]-(b)) RETURN length(p) AS l, count(*) AS c;
MATCH (a:Paper {id: 1}), (b:Paper {id: 6}) OPTIONAL MATCH p = shortestPath((a)-[:CITES*]->(b)) RETURN p IS NULL AS none;
MATCH (a:Paper {id: 6}), (b:Paper {id: 1}) RETURN length(shortestPath((a)-[:CITES*]->(b))) AS l;
MATCH (a:Paper {id: 6}), (b:Paper {id: 1}) MATCH p = shortestPath((a)-[:CITES*]->(b)) WHERE none(n IN nodes(p) WHERE n.id = 3) RETURN [n IN nodes(p) | n.id] AS ids;
MATCH (a:Paper), (b:Paper) WHERE a.id < b.id MATCH p = shortestPath((a)-[:CITES*]-(b)) RETURN a.id, b.id, length(p) AS l ORDER BY a.id, b.id;
MATCH p = SHORTEST 1 (a:Paper {id: 6})-[:CITES]->+(b:Paper {id: 1}) RETURN length(p);
MATCH p = SHORTEST 3 (a:Paper {id: 6})-[:CITES]->+(b:Paper {id: 1}) RETURN length(p) AS l ORDER BY l;
MATCH p = ALL SHORTEST (a:Paper {id: 6})-[:CITES]->+(b:Paper {id: 1}) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids;
MATCH p = ANY (a:Paper {id: 6})-[:CITES]->+(b:Paper {id: 1}) RETURN count(p);
MATCH p = SHORTEST 2 GROUPS (a:Paper {id: 6})-[:CITES]->+(b:Paper {id: 1}) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY size(ids), ids;
MATCH p = SHORTEST 1 (a:Person {name: 'Ben'})((x)--(y))+(b:Task {name: 'Ranking'}) RETURN length(p), size(x) = size(y) AS same;
MATCH p = SHORTEST 4 (a:Paper {id: 6})-[:CITES]->*(m)-[:CITES]->*(b:Paper {id: 1}) RETURN length(p) AS l, count(*) AS c ORDER BY l;
MATCH p = ALL SHORTEST (a:Paper)((x)-[r:CITES]->(y) WHERE x.id > y.id)+(b:Paper {id: 1}) RETURN a.id, [n IN nodes(p) | n.id] AS ids, [s IN r | type(s)] AS types ORDER BY a.id, ids;
MATCH p = SHORTEST 2 GROUPS (a:Person {name: 'Ada'})(()-[:WROTE]->()<-[:WROTE]-())+(b:Person) RETURN b.name, length(p) AS l, count(*) AS c ORDER BY b.name, l;
MATCH p = SHORTEST 2 (a:Paper {id: 1})-[]-{1,4}(a) RETURN length(p) AS l, count(*) AS c ORDER BY l;
MATCH p = SHORTEST 1 (a:Person)--+(b:Method) WHERE length(p) > 2 RETURN a.name, b.name, length(p) AS l ORDER BY a.name, b.name;
MATCH p = ANY 3 (a:Person {name: 'Ada'})-[r:WROTE|CITES WHERE r.position IS NULL OR r.position > 0]->{1,3}(b) RETURN count(p) > 0 AS c;
MATCH (a:Person {name: 'Ben'}), (b:Person {name: 'Dia'}) MATCH p = shortestPath((a)-[rs*]-(b)) WHERE all(r IN rs WHERE type(r) <> 'CITES') AND none(n IN nodes(p) WHERE n:Task) RETURN length(p);
MATCH p = ANY SHORTEST (a:Person {name: 'Ben'})--+(b:Task {name: 'Ranking'}) RETURN length(p);
MATCH p = ALL (a:Paper {id: 6})-[:CITES]->{1,2}(b:Paper {id: 1}) RETURN length(p) AS l ORDER BY l;
MATCH p = SHORTEST 1 (a:Person {name: 'Ada'})-[:WROTE|CITES]->+(b:Paper) RETURN b.id, length(p) AS l ORDER BY b.id;
MATCH (a:Paper {id: 6})-[:CITES*]->(b) RETURN b.id ORDER BY b.id;
MATCH (a:Paper {id: 6})-[:CITES*0..1]->(b) RETURN b.id ORDER BY b.id;
MATCH (a:Paper {id: 6})-[r:CITES*2]->(b) RETURN b.id, [x IN r | x.count] AS counts ORDER BY b.id, counts;
MATCH (a:Paper {id: 6})-[:CITES*..2]->(b) RETURN DISTINCT b.id ORDER BY b.id;
MATCH (a:Paper {id: 6})-[:CITES*2..]->(b) RETURN DISTINCT b.id ORDER BY b.id;
MATCH (a:Paper {id: 3})-[:CITES* {count: 2}]->(b) RETURN b.id;
MATCH p = (a:Method)-[*1..2]->(b) RETURN length(p) AS l, a.name, b.name ORDER BY a.name, b.name, l;
MATCH p = (a:Paper {id: 2})-[:CITES]->(b) RETURN p;
MATCH p = (a:Paper {id: 1})<-[:CITES]-(b:Paper {id: 2})<-[:WROTE]-(c) RETURN p;
MATCH p = (:Task {name: 'Ranking'}) RETURN p, length(p), nodes(p), relationships(p);
MATCH p = (a:Paper {id: 6})-[:CITES]->()-[:CITES]->(b) RETURN [r IN relationships(p) | startNode(r).id + '-' + endNode(r).id] AS steps ORDER BY steps;
MATCH (a:Paper)-[:USES]->(m)<-[:USES]-(b:Paper) WHERE a.id < b.id RETURN a.id, m.name, b.id ORDER BY a.id, b.id;
MATCH (a:Paper)-[:CITES]->(b), (a)-[:USES]->(m)<-[:USES]-(b) RETURN a.id, b.id, m.name ORDER BY a.id, b.id;
MATCH (a)-[:CITES]->(a) RETURN a.id;
MATCH (a {id: 5})--(b) RETURN b.id;
MATCH (a:Paper {id: 5})-[r]-(b:Paper) RETURN count(r);
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a)((b)-->(c)){0}(d)-[:X]->(b) RETURN a;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a)-->{3,1}(b) RETURN a;
//! error Neo.ClientError.Statement.SyntaxError
MATCH SHORTEST 0 (a)-->+(b) RETURN a;
//! error Neo.ClientError.Statement.SyntaxError
MATCH p = shortestPath((a)-[*]->()-[*]->(b)) RETURN p;
//! error Neo.ClientError.Statement.SyntaxError
MATCH ((a)-->(b))+ ((a)-->(c))+ RETURN a;
//! error Neo.ClientError.Statement.SyntaxError
MATCH p = shortestPath((a)-[:R*2..3]->(b)) RETURN p;
