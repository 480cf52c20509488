// Papers that introduce a method or dataset
//
// Where a method or dataset comes from, as the papers themselves say it, with the sentence.
//
// Parameters:
//   name: string = ""      part of its name or of an alias; empty for all
//   limit: integer = 50    most rows to give
// Columns:
//   type         Method or Dataset
//   entity       its name
//   paper        title of the paper that introduces it
//   year         its year
//   usedBy       number of other papers of the graph that use, evaluate on or name it
//   sentence     the first sentence that names it
MATCH (p:Paper)-[r:INTRODUCES]->(e:Entity)
WHERE toLower(e.name) CONTAINS toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) CONTAINS toLower($name))
OPTIONAL MATCH (e)<-[:USES|EVALUATES_ON|MENTIONS]-(o:Paper)
WITH p, r, e, count(DISTINCT o) AS usedBy
RETURN head([label IN labels(e) WHERE label <> 'Entity']) AS type, e.name AS entity, p.title AS paper, p.year AS year, usedBy,
       r.sentences[0] AS sentence
ORDER BY usedBy DESC, r.confidence DESC, entity, paper, e.id, p.id
LIMIT $limit;
