CALL db.labels();
CALL db.labels;
CALL db.labels() YIELD label RETURN label ORDER BY label;
CALL db.labels() YIELD label WHERE label STARTS WITH 'P' RETURN label ORDER BY label;
CALL db.labels() YIELD label AS l RETURN count(l) AS c;
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType;
CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey IN ['title', 'year', 'weight'] RETURN propertyKey ORDER BY propertyKey;
CALL db.ping();
CALL db.ping() YIELD success RETURN success;
//! columns
CALL db.info();
//! columns
CALL dbms.info();
//! columns
CALL dbms.components();
//! differs the product has a name of its own
CALL dbms.components() YIELD name, edition RETURN name, edition;
//! columns
CALL dbms.listConfig('transaction');
//! columns
CALL dbms.clientConfig();
CALL db.schema.nodeTypeProperties() YIELD nodeType, nodeLabels, propertyName, propertyTypes, mandatory WHERE nodeType = ':`Method`' RETURN propertyName, propertyTypes, mandatory, nodeLabels ORDER BY propertyName;
CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN DISTINCT nodeType ORDER BY nodeType;
CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName, propertyTypes WHERE nodeType = ':`Dataset`' RETURN propertyName, propertyTypes ORDER BY propertyName;
CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName, propertyTypes, mandatory WHERE nodeType = ':`Paper`' RETURN propertyName, propertyTypes, mandatory ORDER BY propertyName;
CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes, mandatory RETURN relType, propertyName, propertyTypes, mandatory ORDER BY relType, propertyName;
CALL db.schema.visualization() YIELD nodes, relationships RETURN size(nodes) AS n, size(relationships) > 0 AS r;
CALL db.schema.visualization() YIELD nodes UNWIND nodes AS n RETURN labels(n)[0] AS l ORDER BY l;
CALL db.schema.visualization() YIELD relationships UNWIND relationships AS r RETURN labels(startNode(r))[0] AS s, type(r) AS t, labels(endNode(r))[0] AS e ORDER BY s, t, e;
MATCH (p:Paper {id: 1}) CALL db.labels() YIELD label WHERE label IN labels(p) RETURN p.id, label;
UNWIND [1, 2] AS x CALL db.ping() YIELD success RETURN x, success ORDER BY x;
CALL db.labels() YIELD label RETURN label AS x UNION ALL CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS x;
CALL db.awaitIndexes();
CALL db.awaitIndexes(10);
CALL db.resampleOutdatedIndexes();
//! differs names come with what bears them; there is nothing to create
CALL db.createLabel('Fresh');
//! differs names come with what bears them; there is nothing to create
CALL db.createProperty('fresh');
//! differs names come with what bears them; there is nothing to create
CALL db.createRelationshipType('FRESH');
CALL tx.setMetaData({by: 'test'});
CALL tx.getMetaData();
//! differs full-text indexes have one analyzer
CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer WHERE analyzer IN ['english', 'standard-no-stop-words', 'keyword'] RETURN analyzer ORDER BY analyzer;
//! setup
CREATE FULLTEXT INDEX titles FOR (p:Paper) ON EACH [p.title];
//! setup
CREATE FULLTEXT INDEX names FOR (n:Person|Method|Task) ON EACH [n.name];
//! setup
CREATE FULLTEXT INDEX metrics FOR ()-[r:ON]-() ON EACH [r.metric];
//! setup
CALL db.awaitIndexes(60);
CALL db.index.fulltext.queryNodes('titles', 'graph') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'graphs') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'walks') YIELD node, score RETURN node.id, score > 0 AS s ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'WALKS') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'walk*') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'par?ers') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'walks AND scale') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'walks OR notes') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'walks NOT scale') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '+walks -survey') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '"graph walks"') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '"walks graph"') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'title:survey') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'wlaks~') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'wlaks~1') YIELD node, score RETURN node.id, round(score, 3) AS s ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'grpahs~') YIELD node, score RETURN node.id, round(score, 3) AS s ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'walk~0.6^2') YIELD node, score RETURN node.id, round(score, 3) AS s ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '"graph scale"~3') YIELD node, score RETURN node.id, round(score, 3) AS s ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '"walks graph"~2') YIELD node, score RETURN node.id, round(score, 3) AS s ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'title:[notes TO survey}') YIELD node, score RETURN node.id, score ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '{notes TO *]') YIELD node, score RETURN node.id, score ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', '/wal.*/') YIELD node, score RETURN node.id, score ORDER BY node.id;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.fulltext.queryNodes('titles', 'walks~1.5') YIELD node RETURN node.id;
CALL db.index.fulltext.queryNodes('titles', '(walks OR tables) AND survey') YIELD node RETURN node.id ORDER BY node.id;
CALL db.index.fulltext.queryNodes('titles', 'nothing') YIELD node RETURN count(node) AS c;
CALL db.index.fulltext.queryNodes('titles', 'walks', {limit: 1}) YIELD node RETURN count(node) AS c;
CALL db.index.fulltext.queryNodes('titles', 'walks', {skip: 1}) YIELD node RETURN count(node) AS c;
CALL db.index.fulltext.queryNodes('titles', 'graph walks') YIELD node, score RETURN node.id LIMIT 1;
CALL db.index.fulltext.queryNodes('names', 'attention') YIELD node RETURN node.name;
CALL db.index.fulltext.queryNodes('names', 'pars*') YIELD node RETURN labels(node) AS l, node.name;
CALL db.index.fulltext.queryNodes('names', 'ada OR ben') YIELD node RETURN node.name ORDER BY node.name;
CALL db.index.fulltext.queryRelationships('metrics', 'f1') YIELD relationship RETURN relationship.value ORDER BY relationship.value;
CALL db.index.fulltext.queryRelationships('metrics', 'las OR mrr') YIELD relationship, score RETURN relationship.metric ORDER BY relationship.metric;
CALL db.index.fulltext.queryNodes('titles', 'walks') YIELD node MATCH (node)-[:USES]->(m) RETURN node.id, m.name ORDER BY node.id;
SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties RETURN name, labelsOrTypes, properties ORDER BY name;
//! param q 'survey'
CALL db.index.fulltext.queryNodes('titles', $q) YIELD node RETURN node.id ORDER BY node.id;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.fulltext.queryNodes('nowhere', 'x') YIELD node RETURN node;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.fulltext.queryNodes('titles', 'AND') YIELD node RETURN node;
//! error Neo.ClientError.Procedure.ProcedureNotFound
CALL no.such.procedure();
//! error Neo.ClientError.Statement.SyntaxError
CALL db.labels() YIELD nothing RETURN nothing;
//! error Neo.ClientError.Statement.SyntaxError
CALL db.labels(1);
//! error Neo.ClientError.Statement.SyntaxError
CALL db.index.fulltext.queryNodes('titles');
//! error Neo.ClientError.Statement.SyntaxError
CALL db.labels() RETURN 1;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) CALL db.labels RETURN n;
//! setup
CREATE VECTOR INDEX near FOR (v:Vec) ON (v.at) OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine', `vector.quantization.enabled`: false}};
//! setup
CREATE VECTOR INDEX far FOR (v:Vec) ON (v.to) OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'EUCLIDEAN', `vector.quantization.enabled`: false}};
//! setup
CREATE VECTOR INDEX along FOR ()-[r:VECTO]-() ON (r.at) OPTIONS {indexConfig: {`vector.dimensions`: 2, `vector.quantization.enabled`: false}};
//! setup
CREATE (:Vec {n: 1, at: [1.0, 0, 0], to: [1.0, 0.0, 0.0]}), (:Vec {n: 2, at: [1, 1, 0], to: [1, 1, 0]}), (:Vec {n: 3, at: [0, 0, 0], to: [0, 0, 0]}), (:Vec {n: 4, at: [1, 2], to: 'x'}), (a:Vec {n: 5, at: [-1.0, 0.5, 0.25], to: [-1.0, 0.5, 0.25]}), (a)-[:VECTO {at: [1, 2]}]->(a);
//! setup
CALL db.awaitIndexes(60);
CALL db.index.vector.queryNodes('near', 10, [1.0, 0.5, 0.0]) YIELD node, score RETURN node.n, round(score, 5) AS s;
CALL db.index.vector.queryNodes('near', 2, [1, 0, 0.1]) YIELD node, score RETURN node.n, round(score, 5) AS s;
CALL db.index.vector.queryNodes('far', 10, [0.5, 0.5, 0.5]) YIELD node, score RETURN node.n, round(score, 5) AS s ORDER BY s DESC, node.n;
CALL db.index.vector.queryRelationships('along', 1, [1.0, 0.0]) YIELD relationship, score RETURN type(relationship), round(score, 5) AS s;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.vector.queryNodes('near', 2, [1.0, 0.0]) YIELD node RETURN node.n;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.vector.queryNodes('near', 0, [1.0, 0.0, 0.0]) YIELD node RETURN node.n;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.vector.queryNodes('near', 2, [0.0, 0.0, 0.0]) YIELD node RETURN node.n;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.vector.queryNodes('along', 2, [1.0, 0.0]) YIELD node RETURN node.n;
//! error Neo.ClientError.Procedure.ProcedureCallFailed
CALL db.index.vector.queryNodes('nowhere', 2, [1.0, 0.0]) YIELD node RETURN node.n;
MATCH (v:Vec {n: 4}) CALL db.create.setNodeVectorProperty(v, 'at', [0.1, 0.2, 0.3]) RETURN v.at;
MATCH (:Vec)-[r:VECTO]->() CALL db.create.setRelationshipVectorProperty(r, 'at', [0.5, 2]) RETURN r.at;
