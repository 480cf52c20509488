// What is used with an entity
//
// What the papers that use, introduce, address or evaluate on an entity deal with besides: methods, datasets, tasks, metrics.
//
// Parameters:
//   name: string = "Transformer"   name or alias of the entity, upper and lower case alike
//   limit: integer = 50            most rows to give
// Columns:
//   type      Method, Dataset, Task or Metric
//   other     name of what is used with it
//   papers    number of papers with both
//   share     part of the entity's papers that have it, 0 to 1
//   example   title of one such paper
MATCH (e:Entity)
WHERE toLower(e.name) = toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name))
MATCH (e)<-[:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]-(p:Paper)
MATCH (p)-[:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS]->(o:Entity)
WHERE o <> e
WITH e, o, p ORDER BY p.rank DESC, p.id
WITH e, o, count(p) AS papers, collect(p.title)[0] AS example
RETURN head([label IN labels(o) WHERE label <> 'Entity']) AS type, o.name AS other, papers,
       round(1.0 * papers / e.papers, 3) AS share, example
ORDER BY papers DESC, type, other, o.id
LIMIT $limit;
