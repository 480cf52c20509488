// Metrics of a task
//
// How work on a task is measured: the metrics that papers on it report, and those stated as its measure.
//
// Parameters:
//   task: string = "translation"   part of the name or of an alias of the task
//   limit: integer = 25            most rows to give
// Columns:
//   task      name of the task
//   metric    name of the metric
//   papers    number of papers on the task that report it
//   stated    number of papers that state the metric as its measure
//   titles    titles of the papers, at most five
MATCH (t:Task)
WHERE toLower(t.name) CONTAINS toLower($task) OR any(alias IN t.aliases WHERE toLower(alias) CONTAINS toLower($task))
MATCH (t)<-[:ADDRESSES]-(p:Paper)-[:REPORTS]->(m:Metric)
WITH t, m, p ORDER BY p.year, p.title, p.id
WITH t, m, collect(p.title) AS titles
OPTIONAL MATCH (t)-[r:MEASURED_BY]->(m)
RETURN t.name AS task, m.name AS metric, size(titles) AS papers, coalesce(r.support, 0) AS stated, titles[..5] AS titles
ORDER BY papers DESC, stated DESC, task, metric, t.id, m.id
LIMIT $limit;
