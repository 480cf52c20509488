MATCH (n:Method|Dataset) RETURN n.name ORDER BY n.name;
MATCH (n:Paper&!Survey) RETURN n.id ORDER BY n.id;
MATCH (n:!Paper) RETURN count(n);
MATCH (n:%) RETURN count(n);
MATCH (n:!%) RETURN count(n);
MATCH (n:(Paper&Survey)|Editor) RETURN labels(n)[0] AS l, n.id, n.name ORDER BY n.id, n.name;
MATCH (n:Paper:Survey) RETURN n.id ORDER BY n.id;
MATCH (n IS Survey) RETURN n.id ORDER BY n.id;
MATCH (n IS Paper & !Survey) RETURN count(*);
MATCH (n:Paper) WHERE n:Survey RETURN n.id ORDER BY n.id;
MATCH (n:Paper) WHERE n:Survey|Editor RETURN n.id ORDER BY n.id;
MATCH (n:Paper) WHERE NOT n:Survey RETURN n.id ORDER BY n.id;
MATCH (n:Paper) RETURN n.id, n:Survey AS survey ORDER BY n.id;
MATCH (n:Paper) RETURN n.id, n IS Survey AS survey ORDER BY n.id;
MATCH (n:Paper) RETURN n:!Survey AS x, count(*) AS c ORDER BY x;
MATCH (:Paper)-[r:USES|CITES]->() RETURN type(r) AS t, count(*) AS c ORDER BY t;
MATCH (:Paper)-[r:!CITES]->() RETURN type(r) AS t, count(*) AS c ORDER BY t;
MATCH ()-[r:!CITES&!USES]->() RETURN type(r) AS t, count(*) AS c ORDER BY t;
MATCH ()-[r:%]->() RETURN count(r);
MATCH ()-[r:!%]->() RETURN count(r);
MATCH ()-[r:USES&CITES]->() RETURN count(r);
MATCH ()-[r]->() WHERE r:CITES RETURN count(r);
MATCH ()-[r]->() RETURN r:CITES|ON AS x, count(*) AS c ORDER BY x;
MATCH ()-[r IS FOR]->() RETURN count(r);
MATCH (n:Nowhere) RETURN n;
MATCH (n:Nowhere|Task) RETURN count(n);
MATCH (a:Person|Editor)-[:WROTE]->(p:Survey) RETURN a.name, p.id ORDER BY a.name, p.id;
MATCH (n:`Paper`) RETURN count(n);
//! error Neo.ClientError.Statement.SyntaxError
//! differs allowed here: it means what it means in the pattern
MATCH (n) WHERE n:$('Paper') RETURN count(n);
MATCH (n:$('Paper')) RETURN count(n);
MATCH (n:$(['Paper', 'Survey'])) RETURN count(n);
MATCH (n:$any(['Method', 'Task'])) RETURN count(n);
MATCH ()-[r:$('CITES')]->() RETURN count(r);
OPTIONAL MATCH (n:Nowhere) RETURN n:Paper AS x;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n:A:B|C) RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n:|Paper) RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
CREATE (n:Paper|Survey);
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n:Paper IS Survey) RETURN n;
