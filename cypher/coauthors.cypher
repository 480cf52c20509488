// People who write together
//
// Pairs of authors with papers in common.
//
// Parameters:
//   author: string = ""       part of the name of one of the two; empty for all
//   minPapers: integer = 1    least number of papers in common
//   limit: integer = 50       most rows to give
// Columns:
//   author   name of the one
//   other    name of the other
//   papers   number of papers in common
//   titles   their titles, at most five
MATCH (a:Author)-[:WROTE]->(p:Paper)<-[:WROTE]-(b:Author)
WHERE toLower(a.name) CONTAINS toLower($author) AND ($author <> '' OR a.id < b.id)
WITH a, b, p ORDER BY p.year, p.title, p.id
WITH a, b, collect(p.title) AS titles
WHERE size(titles) >= $minPapers
RETURN a.name AS author, b.name AS other, size(titles) AS papers, titles[..5] AS titles
ORDER BY papers DESC, author, other, a.id, b.id
LIMIT $limit;
