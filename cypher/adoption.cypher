// Introduced here, used there
//
// Methods and datasets that one paper of the graph introduces and later papers of the graph use, evaluate on or name.
//
// Parameters:
//   limit: integer = 50    most rows to give
// Columns:
//   type       Method or Dataset
//   entity     its name
//   paper      title of the paper that introduces it
//   year       its year
//   adopters   number of other papers
//   titles     their titles, at most five
MATCH (p:Paper)-[:INTRODUCES]->(e:Entity)<-[:USES|EVALUATES_ON|MENTIONS]-(o:Paper)
WHERE o <> p AND (p.year IS NULL OR o.year IS NULL OR o.year >= p.year)
WITH p, e, o ORDER BY o.year, o.title, o.id
WITH p, e, collect(o.title) AS titles
RETURN head([label IN labels(e) WHERE label <> 'Entity']) AS type, e.name AS entity, p.title AS paper, p.year AS year,
       size(titles) AS adopters, titles[..5] AS titles
ORDER BY adopters DESC, entity, paper, e.id, p.id
LIMIT $limit;
