// Communities and what they are about
//
// The groups that papers and entities fall into, the largest first, with their highest-ranked papers and entities.
//
// Parameters:
//   minSize: integer = 3    least number of members
//   limit: integer = 25     most rows to give
// Columns:
//   community   name of the community
//   size        number of members
//   papers      number of papers among them
//   topPapers   titles of the highest-ranked papers, at most three
//   methods     highest-ranked methods, at most five
//   datasets    highest-ranked datasets, at most five
//   tasks       highest-ranked tasks, at most five
MATCH (c:Community)<-[:IN_COMMUNITY]-(n)
WHERE c.size >= $minSize
WITH c, n ORDER BY n.rank DESC, n.id
WITH c, collect(n) AS members
RETURN c.name AS community, c.size AS size, size([n IN members WHERE n:Paper]) AS papers,
       [n IN members WHERE n:Paper | n.title][..3] AS topPapers,
       [n IN members WHERE n:Method | n.name][..5] AS methods,
       [n IN members WHERE n:Dataset | n.name][..5] AS datasets,
       [n IN members WHERE n:Task | n.name][..5] AS tasks
ORDER BY size DESC, community, c.id
LIMIT $limit;
