// Authors on a topic
//
// Who writes about an entity, most papers first.
//
// Parameters:
//   topic: string = "language"   part of the name or of an alias of what they write about
//   limit: integer = 25          most rows to give
// Columns:
//   author   name of the author
//   papers   number of papers on the topic
//   topics   names of the entities, at most ten
//   titles   titles of the papers, at most five
MATCH (e:Entity)
WHERE toLower(e.name) CONTAINS toLower($topic) OR any(alias IN e.aliases WHERE toLower(alias) CONTAINS toLower($topic))
MATCH (e)<-[:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]-(p:Paper)<-[:WROTE]-(a:Author)
WITH a, p, e ORDER BY p.year DESC, p.title, p.id, e.name
WITH a, collect(DISTINCT p.title) AS titles, collect(DISTINCT e.name) AS topics, count(DISTINCT p) AS papers
RETURN a.name AS author, papers, topics[..10] AS topics, titles[..5] AS titles
ORDER BY papers DESC, author, a.id
LIMIT $limit;
