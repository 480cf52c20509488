// Find an entity by part of its name
//
// How the graph spells something: the names and aliases that contain a text.
//
// Parameters:
//   text: string = "net"    part of a name or an alias, upper and lower case alike
//   limit: integer = 25     most rows to give
// Columns:
//   type      type of the entity
//   entity    its name
//   aliases   its other names
//   papers    number of papers that mention it
//   id        its id
MATCH (e:Entity)
WHERE toLower(e.name) CONTAINS toLower($text) OR any(alias IN e.aliases WHERE toLower(alias) CONTAINS toLower($text))
RETURN head([label IN labels(e) WHERE label <> 'Entity']) AS type, e.name AS entity, e.aliases AS aliases, e.papers AS papers, e.id AS id
ORDER BY papers DESC, entity, id
LIMIT $limit;
