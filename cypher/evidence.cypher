// Evidence for a fact
//
// Every sentence that ties a paper to an entity, with its place in the paper's text (title, a line feed, abstract).
//
// Parameters:
//   name: string = "ImageNet"   name or alias of the entity, upper and lower case alike
//   paper: string = ""          id of a paper, or part of its title; empty for all
//   limit: integer = 50         most rows to give
// Columns:
//   paper        title of the paper
//   relation     how the paper relates to the entity
//   entity       name of the entity
//   form         the words that name it there
//   start        offset of the first character, in UTF-16 code units
//   end          offset after the last character
//   confidence   confidence of the relation, 0 to 1
//   sentence     the sentence
MATCH (e:Entity)
WHERE toLower(e.name) = toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name))
MATCH (p:Paper)-[r:INTRODUCES|USES|EVALUATES_ON|ADDRESSES|REPORTS|DISCUSSES|MENTIONS]->(e)
WHERE $paper = '' OR p.id = $paper OR toLower(p.title) CONTAINS toLower($paper)
UNWIND range(0, size(r.starts) - 1) AS i
RETURN p.title AS paper, type(r) AS relation, e.name AS entity, r.forms[i] AS form, r.starts[i] AS start, r.ends[i] AS end,
       r.confidence AS confidence, r.sentences[i] AS sentence
ORDER BY paper, p.id, entity, e.id, start
LIMIT $limit;
