// Path between two entities
//
// How one entity leads to another over papers and stated relations, the shortest ways.
//
// Parameters:
//   from: string = "LSTM"            name or alias of the one entity, upper and lower case alike
//   to: string = "Transformer"       name or alias of the other
//   limit: integer = 10              most paths to give
// Columns:
//   length   number of relationships on the way
//   path     names and titles on the way, with the relationship types between them
MATCH (a:Entity), (b:Entity)
WHERE (toLower(a.name) = toLower($from) OR any(alias IN a.aliases WHERE toLower(alias) = toLower($from)))
  AND (toLower(b.name) = toLower($to) OR any(alias IN b.aliases WHERE toLower(alias) = toLower($to)))
  AND a <> b
MATCH way = allShortestPaths((a)-[:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS|USED_FOR|PART_OF|IS_A|COMPARED_WITH|EVALUATED_ON|MEASURED_BY*..6]-(b))
WITH length(way) AS length,
     reduce(text = coalesce(nodes(way)[0].name, ''), i IN range(0, length(way) - 1) |
       text + CASE WHEN startNode(relationships(way)[i]) = nodes(way)[i]
                   THEN ' -' + type(relationships(way)[i]) + '-> ' ELSE ' <-' + type(relationships(way)[i]) + '- ' END
            + coalesce(nodes(way)[i + 1].name, nodes(way)[i + 1].title)) AS path
RETURN length, path
ORDER BY length, path
LIMIT $limit;
