// Methods tried on a dataset, and what they are for
//
// Three steps: from a dataset to the papers that evaluate on it, to their methods, to the tasks these methods are used for.
//
// Parameters:
//   dataset: string = "ImageNet"   name or alias of the dataset, upper and lower case alike
//   limit: integer = 50            most rows to give
// Columns:
//   dataset   name of the dataset
//   method    name of a method that such a paper introduces or uses
//   papers    number of such papers
//   tasks     tasks that the method is used for or that these papers address
//   titles    titles of the papers, at most five
MATCH (d:Dataset)
WHERE toLower(d.name) = toLower($dataset) OR any(alias IN d.aliases WHERE toLower(alias) = toLower($dataset))
MATCH (d)<-[:EVALUATES_ON|INTRODUCES]-(p:Paper)-[:INTRODUCES|USES]->(m:Method)
WITH d, m, p ORDER BY p.year, p.title, p.id
WITH d, m, collect(DISTINCT p) AS papers
OPTIONAL MATCH (m)-[:USED_FOR]->(t:Task)
WITH d, m, papers, collect(DISTINCT t.name) AS stated
UNWIND papers AS p
OPTIONAL MATCH (p)-[:ADDRESSES]->(t:Task)
WITH d, m, papers, stated, t ORDER BY t.name
WITH d, m, papers, stated, collect(DISTINCT t.name) AS addressed
RETURN d.name AS dataset, m.name AS method, size(papers) AS papers,
       stated + [task IN addressed WHERE NOT task IN stated] AS tasks, [p IN papers | p.title][..5] AS titles
ORDER BY papers DESC, dataset, method, d.id, m.id
LIMIT $limit;
