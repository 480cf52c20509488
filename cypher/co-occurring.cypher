// Entities that go together
//
// Which entities appear in the same papers more often than chance would have it, strongest first.
//
// Parameters:
//   name: string = ""          name or alias of one of the two, upper and lower case alike; empty for all
//   minPapers: integer = 2     least number of papers with both
//   limit: integer = 50        most rows to give
// Columns:
//   entity   name of the one
//   type     its type
//   other    name of the other
//   otherType  its type
//   papers   number of papers with both
//   npmi     normalised pointwise mutual information, -1 (never together) over 0 (chance) to 1 (only together)
MATCH (e:Entity)-[c:CO_OCCURS_WITH]->(o:Entity)
WHERE c.papers >= $minPapers
  AND ($name = '' OR toLower(e.name) = toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name)))
RETURN e.name AS entity, head([label IN labels(e) WHERE label <> 'Entity']) AS type,
       o.name AS other, head([label IN labels(o) WHERE label <> 'Entity']) AS otherType, c.papers AS papers, c.npmi AS npmi
ORDER BY npmi DESC, papers DESC, entity, other, e.id, o.id
LIMIT $limit;
