// What is in the graph
//
// Number of nodes by label and of relationships by type.
//
// Columns:
//   kind     node or relationship
//   name     label or type; entities count under Entity and under their own label
//   number   how many
MATCH (n)
UNWIND labels(n) AS name
WITH name, count(*) AS number
RETURN 'node' AS kind, name, number
ORDER BY name
UNION ALL
MATCH ()-[r]->()
WITH type(r) AS name, count(*) AS number
RETURN 'relationship' AS kind, name, number
ORDER BY name;
