// Timeline of an entity
//
// In which years papers introduce, use, evaluate on, address, report, discuss or name an entity.
//
// Parameters:
//   name: string = "Transformer"   name or alias of the entity, upper and lower case alike
// Columns:
//   year         year of publication
//   type         Method, Dataset, Task, Metric or Concept
//   entity       name of the entity
//   papers       number of papers of that year
//   introduced   titles of those that introduce it
//   titles       titles of all, at most ten
MATCH (e:Entity)
WHERE toLower(e.name) = toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name))
MATCH (p:Paper)-[r:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]->(e)
WHERE p.year IS NOT NULL
WITH e, p, r ORDER BY p.published, p.title, p.id
WITH e, p.year AS year, count(*) AS papers, collect(CASE WHEN type(r) = 'INTRODUCES' THEN p.title END) AS introduced, collect(p.title) AS titles
RETURN year, head([label IN labels(e) WHERE label <> 'Entity']) AS type, e.name AS entity, papers, introduced, titles[..10] AS titles
ORDER BY year, papers DESC, entity, e.id;
