namespace PaperGraph.Clients.Tests;

/// <summary>A graph of a handful of nodes with every label and every relationship type of PaperGraph, so that each query of the guide finds something.</summary>
internal static class SmallGraph
{
    public static readonly string[] Statements =
    [
        "CREATE CONSTRAINT paper_id FOR (n:Paper) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX entity_name FOR (n:Entity) ON (n.name)",
        """
        CREATE (p1:Paper {id: 'p1', title: 'Learning to walk in graphs', year: 2019, rank: 0.2}),
               (p2:Paper {id: 'p2', title: 'Graph walks for link prediction', year: 2020, rank: 0.1}),
               (a:Author {id: 'a1', name: 'A. Author'}),
               (m:Entity:Method {id: 'm1', name: 'graph walk', aliases: ['graph walks'], papers: 2, firstYear: 2019, lastYear: 2020, rank: 0.3}),
               (d:Entity:Dataset {id: 'd1', name: 'FB15k', aliases: [], papers: 1, firstYear: 2020, lastYear: 2020, rank: 0.05}),
               (t:Entity:Task {id: 't1', name: 'link prediction', aliases: [], papers: 1, firstYear: 2020, lastYear: 2020, rank: 0.08}),
               (t2:Entity:Task {id: 't2', name: 'node classification', aliases: [], papers: 1, firstYear: 2019, lastYear: 2019, rank: 0.07}),
               (s:Entity:Metric {id: 's1', name: 'hits at 10', aliases: [], papers: 1, firstYear: 2020, lastYear: 2020, rank: 0.04}),
               (c:Entity:Concept {id: 'c1', name: 'knowledge graph', aliases: [], papers: 2, firstYear: 2019, lastYear: 2020, rank: 0.06}),
               (g:Community {id: 'g1', name: 'graph walk', size: 8, level: 0}),
               (a)-[:WROTE {position: 1}]->(p1), (a)-[:WROTE {position: 1}]->(p2), (p2)-[:CITES]->(p1),
               (p2)-[:SIMILAR_TO {score: 0.5, shared: 2}]->(p1), (m)-[:CO_OCCURS_WITH {papers: 2, npmi: 0.9}]->(c),
               (m)-[:USED_FOR {support: 1, papers: ['p2'], confidence: 0.9, evidence: ['Graph walks predict links.']}]->(t),
               (m)-[:EVALUATED_ON {support: 1, papers: ['p2'], confidence: 0.9, evidence: ['Graph walks on FB15k.']}]->(d)
        WITH *
        UNWIND [[p1, 'INTRODUCES', m], [p1, 'ADDRESSES', t2], [p1, 'MENTIONS', c], [p2, 'USES', m], [p2, 'ADDRESSES', t], [p2, 'EVALUATES_ON', d], [p2, 'REPORTS', s], [p2, 'DISCUSSES', c]] AS row
        WITH g, row[0] AS paper, row[1] AS type, row[2] AS entity, {count: 1, confidence: 0.9, inTitle: false, forms: ['words'], sentences: ['A sentence.'], starts: [0], ends: [5]} AS evidence
        FOREACH (x IN CASE type WHEN 'INTRODUCES' THEN [1] ELSE [] END | CREATE (paper)-[r:INTRODUCES]->(entity) SET r = evidence)
        FOREACH (x IN CASE type WHEN 'ADDRESSES' THEN [1] ELSE [] END | CREATE (paper)-[r:ADDRESSES]->(entity) SET r = evidence)
        FOREACH (x IN CASE type WHEN 'MENTIONS' THEN [1] ELSE [] END | CREATE (paper)-[r:MENTIONS]->(entity) SET r = evidence)
        FOREACH (x IN CASE type WHEN 'USES' THEN [1] ELSE [] END | CREATE (paper)-[r:USES]->(entity) SET r = evidence)
        FOREACH (x IN CASE type WHEN 'EVALUATES_ON' THEN [1] ELSE [] END | CREATE (paper)-[r:EVALUATES_ON]->(entity) SET r = evidence)
        FOREACH (x IN CASE type WHEN 'REPORTS' THEN [1] ELSE [] END | CREATE (paper)-[r:REPORTS]->(entity) SET r = evidence)
        FOREACH (x IN CASE type WHEN 'DISCUSSES' THEN [1] ELSE [] END | CREATE (paper)-[r:DISCUSSES]->(entity) SET r = evidence)
        MERGE (paper)-[:IN_COMMUNITY]->(g)
        MERGE (entity)-[:IN_COMMUNITY]->(g)
        """,
    ];
}
