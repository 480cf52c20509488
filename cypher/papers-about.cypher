// Papers about an entity
//
// The papers that deal with an entity: those that introduce it first, then those that name it in the title, then the rest by confidence.
//
// Parameters:
//   name: string = "attention"   part of its name or of an alias
//   limit: integer = 50          most rows to give
// Columns:
//   paper        title of the paper
//   year         its year
//   relation     how the paper relates to the entity
//   entity       name of the entity
//   inTitle      whether the title names it
//   count        number of mentions
//   confidence   0 to 1
//   id           id of the paper
MATCH (e:Entity)
WHERE toLower(e.name) CONTAINS toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) CONTAINS toLower($name))
MATCH (p:Paper)-[r:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]->(e)
RETURN p.title AS paper, p.year AS year, type(r) AS relation, e.name AS entity, r.inTitle AS inTitle, r.count AS count,
       r.confidence AS confidence, p.id AS id
ORDER BY CASE type(r) WHEN 'INTRODUCES' THEN 0 ELSE 1 END, inTitle DESC, count DESC, confidence DESC, paper, entity, id
LIMIT $limit;
