// Papers similar to a paper
//
// Which papers share the most, and the rarest, entities with a paper, and which entities these are.
//
// Parameters:
//   paper: string = "BERT"    id of the paper, or part of its title
//   limit: integer = 20       most rows to give
// Columns:
//   paper      title of the paper
//   similar    title of the similar paper
//   score      0 to 1
//   shared     number of shared entities
//   entities   their names, the rarest first, at most ten
MATCH (p:Paper)
WHERE p.id = $paper OR toLower(p.title) CONTAINS toLower($paper)
MATCH (p)-[s:SIMILAR_TO]->(o:Paper)
OPTIONAL MATCH (p)-[:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]->(e:Entity)
               <-[:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]-(o)
WITH p, s, o, e ORDER BY e.papers, e.name, e.id
WITH p, s, o, collect(e.name) AS entities
RETURN p.title AS paper, o.title AS similar, s.score AS score, s.shared AS shared, entities[..10] AS entities
ORDER BY score DESC, paper, similar, p.id, o.id
LIMIT $limit;
