// Methods and the tasks they are used for
//
// Which methods the papers say are used for which tasks, how many papers say so, and one sentence that does.
//
// Parameters:
//   task: string = ""      part of a task's name; empty for all
//   method: string = ""    part of a method's name; empty for all
//   limit: integer = 50    most rows to give
// Columns:
//   method       name of the method
//   task         name of the task
//   papers       number of papers that state it
//   confidence   highest confidence of a statement, 0 to 1
//   sentence     a sentence that states it
MATCH (m:Method)-[r:USED_FOR]->(t:Task)
WHERE toLower(t.name) CONTAINS toLower($task) AND toLower(m.name) CONTAINS toLower($method)
RETURN m.name AS method, t.name AS task, r.support AS papers, r.confidence AS confidence, r.evidence[0] AS sentence
ORDER BY papers DESC, confidence DESC, method, task, m.id, t.id
LIMIT $limit;
