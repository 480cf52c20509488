// Datasets of a task
//
// Which datasets the papers on a task evaluate on or introduce, and with which methods.
//
// Parameters:
//   task: string = "classification"   part of the name or of an alias of the task
//   limit: integer = 25               most rows to give
// Columns:
//   task      name of the task
//   dataset   name of the dataset
//   papers    number of papers on the task that evaluate on it or introduce it
//   methods   methods that these papers introduce, at most ten
//   years     first and last year of these papers
MATCH (t:Task)
WHERE toLower(t.name) CONTAINS toLower($task) OR any(alias IN t.aliases WHERE toLower(alias) CONTAINS toLower($task))
MATCH (t)<-[:ADDRESSES]-(p:Paper)-[:EVALUATES_ON|INTRODUCES]->(d:Dataset)
OPTIONAL MATCH (p)-[:INTRODUCES]->(m:Method)
WITH t, d, p, m ORDER BY m.name
WITH t, d, count(DISTINCT p) AS papers, collect(DISTINCT m.name) AS methods, min(p.year) AS first, max(p.year) AS last
RETURN t.name AS task, d.name AS dataset, papers, methods[..10] AS methods, CASE WHEN first IS NULL THEN [] ELSE [first, last] END AS years
ORDER BY papers DESC, task, dataset, t.id, d.id
LIMIT $limit;
