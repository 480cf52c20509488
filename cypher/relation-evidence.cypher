// What the papers say of an entity
//
// The stated relations of an entity to others (used for, part of, is a, compared with, evaluated on, measured by), with sentence and paper.
//
// Parameters:
//   name: string = "Transformer"   name or alias of the entity, upper and lower case alike
//   limit: integer = 50            most rows to give
// Columns:
//   head         name of the entity the relation starts from
//   relation     type of the relation
//   tail         name of the entity it leads to
//   support      number of papers that state it
//   confidence   highest confidence of a statement, 0 to 1
//   paper        title of a paper that states it
//   sentence     its sentence
MATCH (e:Entity)
WHERE toLower(e.name) = toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name))
MATCH (e)-[r:USED_FOR|PART_OF|IS_A|COMPARED_WITH|EVALUATED_ON|MEASURED_BY]-(:Entity)
WITH DISTINCT r
OPTIONAL MATCH (p:Paper {id: r.papers[0]})
RETURN startNode(r).name AS head, type(r) AS relation, endNode(r).name AS tail, r.support AS support, r.confidence AS confidence,
       p.title AS paper, r.evidence[0] AS sentence
ORDER BY support DESC, confidence DESC, head, relation, tail
LIMIT $limit;
