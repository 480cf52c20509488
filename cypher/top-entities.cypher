// Most important entities
//
// The entities with the highest rank (PageRank over papers and entities), of one type or of all.
//
// Parameters:
//   type: string = ""      Method, Dataset, Task, Metric or Concept; empty for all
//   limit: integer = 25    most rows to give
// Columns:
//   type         type of the entity
//   entity       its name
//   rank         its rank; the ranks of all papers and entities sum to 1
//   papers       number of papers that mention it
//   mentions     number of mentions
//   years        first and last year in which it is mentioned
//   aliases      its other names, at most five
MATCH (e:Entity)
WHERE $type = '' OR toLower($type) IN [label IN labels(e) | toLower(label)]
RETURN head([label IN labels(e) WHERE label <> 'Entity']) AS type, e.name AS entity, e.rank AS rank, e.papers AS papers, e.mentions AS mentions,
       CASE WHEN e.firstYear IS NULL THEN [] ELSE [e.firstYear, e.lastYear] END AS years, e.aliases[..5] AS aliases
ORDER BY rank DESC, entity, e.id
LIMIT $limit;
