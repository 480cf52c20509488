// Papers that share datasets
//
// Which pairs of papers evaluate on, introduce or name the same datasets, and which datasets these are.
//
// Parameters:
//   minShared: integer = 1     least number of datasets that a pair has in common
//   mentions: boolean = true   whether it counts when a paper only names a dataset
//   limit: integer = 50        most rows to give
// Columns:
//   paper      title of the one paper
//   other      title of the other
//   shared     number of datasets in common
//   datasets   their names
MATCH (a:Paper)-[ra:EVALUATES_ON|INTRODUCES|MENTIONS]->(d:Dataset)<-[rb:EVALUATES_ON|INTRODUCES|MENTIONS]-(b:Paper)
WHERE a.id < b.id AND ($mentions OR (type(ra) <> 'MENTIONS' AND type(rb) <> 'MENTIONS'))
WITH a, b, d ORDER BY d.name, d.id
WITH a, b, collect(d.name) AS datasets
WITH a, b, datasets, size(datasets) AS shared
WHERE shared >= $minShared
RETURN a.title AS paper, b.title AS other, shared, datasets
ORDER BY shared DESC, paper, other, a.id, b.id
LIMIT $limit;
