// Methods by dataset and metric
//
// Which introduced methods were evaluated on which datasets under which metrics: the rows a leaderboard would have.
// Abstracts seldom tie a number to a method, so none is given; the sentence is there to read.
//
// Parameters:
//   dataset: string = ""   part of the name of a dataset; empty for all
//   metric: string = ""    part of the name of a metric; empty for all
//   limit: integer = 50    most rows to give
// Columns:
//   dataset    name of the dataset
//   metric     name of the metric
//   method     name of the method that the paper introduces
//   paper      title of the paper
//   year       its year
//   sentence   the first sentence in which the paper names the metric
MATCH (p:Paper)-[:EVALUATES_ON]->(d:Dataset), (p)-[r:REPORTS]->(k:Metric), (p)-[:INTRODUCES]->(m:Method)
WHERE toLower(d.name) CONTAINS toLower($dataset) AND toLower(k.name) CONTAINS toLower($metric)
RETURN d.name AS dataset, k.name AS metric, m.name AS method, p.title AS paper, p.year AS year, r.sentences[0] AS sentence
ORDER BY dataset, metric, year, method, paper, p.id
LIMIT $limit;
