CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (p:Paper) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT FOR (p:Paper) REQUIRE (p.id, p.year) IS UNIQUE;
CREATE CONSTRAINT wrote_position FOR ()-[r:ACTIVE]-() REQUIRE r.year IS UNIQUE;
CREATE INDEX paper_year FOR (p:Paper) ON (p.year);
CREATE INDEX paper_year_score FOR (p:Paper) ON (p.year, p.score);
CREATE RANGE INDEX paper_title IF NOT EXISTS FOR (p:Paper) ON (p.title);
CREATE TEXT INDEX paper_text FOR (p:Paper) ON (p.title);
CREATE POINT INDEX dataset_place FOR (d:Dataset) ON (d.place);
CREATE FULLTEXT INDEX titles FOR (p:Paper|Task) ON EACH [p.title, p.name];
CREATE FULLTEXT INDEX metrics FOR ()-[r:ON]-() ON EACH [r.metric];
CREATE INDEX cites_count FOR ()-[r:CITES]-() ON (r.count);
CREATE VECTOR INDEX embeddings FOR (p:Paper) ON (p.embedding) OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine'}};
DROP INDEX nothing IF EXISTS;
DROP CONSTRAINT nothing IF EXISTS;
//! error Neo.DatabaseError.Schema.IndexDropFailed
DROP INDEX nothing;
//! error Neo.DatabaseError.Schema.ConstraintDropFailed
DROP CONSTRAINT nothing;
//! error Neo.DatabaseError.Schema.ConstraintCreationFailed
CREATE CONSTRAINT FOR (p:Paper) REQUIRE p.year IS UNIQUE;
//! error Neo.DatabaseError.Schema.ConstraintCreationFailed
//! differs existence constraints are not kept from anybody
CREATE CONSTRAINT FOR (p:Paper) REQUIRE p.id IS NOT NULL;
//! error Neo.ClientError.Statement.SyntaxError
CREATE INDEX ON :Paper(year);
//! error Neo.ClientError.Statement.SyntaxError
CREATE CONSTRAINT ON (p:Paper) ASSERT p.id IS UNIQUE;
//! error Neo.ClientError.Statement.SyntaxError
CREATE INDEX FOR (p:Paper) ON p.year, q.year;
//! error Neo.ClientError.Statement.SyntaxError
CREATE INDEX x FOR (p:Paper) ON (q.year);
//! error Neo.ClientError.Statement.SyntaxError
CREATE CONSTRAINT c FOR (p:Paper) REQUIRE q.id IS UNIQUE;
SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name, type;
SHOW INDEXES YIELD type, entityType RETURN type, entityType ORDER BY entityType;
SHOW CONSTRAINTS;
SHOW ALL CONSTRAINTS YIELD name;
//! columns
SHOW INDEXES;
//! columns
SHOW INDEXES YIELD *;
//! columns
SHOW CONSTRAINTS YIELD *;
//! columns
SHOW PROCEDURES;
//! columns
SHOW FUNCTIONS;
//! columns
SHOW PROCEDURES YIELD *;
//! columns
SHOW FUNCTIONS YIELD *;
//! columns
SHOW DATABASES;
//! columns
SHOW DEFAULT DATABASE;
//! columns
SHOW HOME DATABASE;
//! columns
SHOW SETTINGS;
//! columns
SHOW TRANSACTIONS;
SHOW CURRENT USER;
SHOW PROCEDURES YIELD name WHERE name IN ['db.labels', 'db.relationshipTypes', 'db.propertyKeys', 'db.ping'] RETURN name ORDER BY name;
SHOW PROCEDURES YIELD name, mode WHERE name = 'db.labels' RETURN mode;
SHOW FUNCTIONS YIELD name, category WHERE name = 'toUpper' RETURN category;
SHOW FUNCTIONS YIELD name, aggregating WHERE name IN ['count', 'sum', 'abs', 'stDev'] RETURN name, aggregating ORDER BY name;
SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'toInteger' RETURN name ORDER BY name;
//! differs there are no functions on other graphs
SHOW FUNCTIONS YIELD name, category RETURN category, count(*) > 0 AS some ORDER BY category;
SHOW BUILT IN FUNCTIONS YIELD name, isBuiltIn WHERE name = 'abs' RETURN name, isBuiltIn;
SHOW DATABASES YIELD name, type, currentStatus WHERE name = 'neo4j' RETURN name, type, currentStatus;
SHOW DEFAULT DATABASE YIELD name;
SHOW SETTINGS YIELD name WHERE name = 'db.transaction.timeout' RETURN name;
//! setup
CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.id IS UNIQUE;
//! setup
CREATE INDEX paper_year FOR (p:Paper) ON (p.year);
//! setup
CALL db.awaitIndexes(60);
SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType;
SHOW UNIQUE CONSTRAINTS YIELD name;
SHOW INDEXES YIELD name, state, populationPercent, type, entityType, labelsOrTypes, properties, indexProvider, owningConstraint WHERE type = 'RANGE' RETURN * ORDER BY name;
SHOW RANGE INDEXES YIELD name, properties RETURN name, properties ORDER BY name;
SHOW INDEXES YIELD name, createStatement WHERE name = 'paper_year' RETURN createStatement;
SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement;
SHOW INDEXES YIELD name AS n, type AS t WHERE t = 'RANGE' RETURN count(n) AS c;
SHOW INDEXES YIELD name ORDER BY name SKIP 1 LIMIT 1 WHERE name <> 'x' RETURN size(name) > 0 AS x;
SHOW INDEXES WHERE type = 'FULLTEXT';
MATCH (p:Paper) WHERE p.year = 2019 RETURN p.id ORDER BY p.id;
MATCH (p:Paper) WHERE p.year > 2018 AND p.year <= 2020 RETURN p.id ORDER BY p.id;
MATCH (p:Paper) USING INDEX p:Paper(year) WHERE p.year IN [2017, 2021] RETURN p.id ORDER BY p.id;
MATCH (p:Paper) USING SCAN p:Paper WHERE p.year = 2019 RETURN count(*) AS c;
MATCH (p:Paper {id: 3}) RETURN p.title;
MERGE (p:Paper {id: 3}) ON MATCH SET p.found = true RETURN p.found;
MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN count(*) AS c;
DROP INDEX paper_year;
DROP CONSTRAINT paper_id;
CREATE INDEX paper_year IF NOT EXISTS FOR (p:Paper) ON (p.year);
CREATE CONSTRAINT paper_id IF NOT EXISTS FOR (p:Paper) REQUIRE p.id IS UNIQUE;
CREATE INDEX other_name IF NOT EXISTS FOR (p:Paper) ON (p.year);
CREATE (p:Paper {id: 100});
CREATE (p:Paper {year: 1});
MATCH (p:Paper {id: 1}) SET p.id = 101;
MATCH (a:Paper {id: 1}), (b:Paper {id: 2}) DETACH DELETE a SET b.id = 1;
//! error Neo.ClientError.Schema.ConstraintValidationFailed
CREATE (p:Paper {id: 1});
//! error Neo.ClientError.Schema.ConstraintValidationFailed
MATCH (p:Paper {id: 1}) SET p.id = 2;
//! error Neo.ClientError.Schema.ConstraintValidationFailed
CREATE (p {id: 1}) SET p:Paper;
//! error Neo.ClientError.Schema.ConstraintValidationFailed
UNWIND [7, 8, 7] AS x CREATE (:Paper {id: x});
//! error Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists
CREATE INDEX paper_year FOR (p:Paper) ON (p.year);
//! error Neo.ClientError.Schema.IndexAlreadyExists
CREATE INDEX other_name FOR (p:Paper) ON (p.year);
//! error Neo.ClientError.Schema.IndexWithNameAlreadyExists
CREATE INDEX paper_year FOR (p:Paper) ON (p.score);
//! error Neo.ClientError.Schema.ConstraintAlreadyExists
CREATE CONSTRAINT other FOR (p:Paper) REQUIRE p.id IS UNIQUE;
//! error Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists
CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.id IS UNIQUE;
//! error Neo.ClientError.Schema.ConstraintWithNameAlreadyExists
CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.title IS UNIQUE;
//! error Neo.DatabaseError.Schema.IndexDropFailed
DROP INDEX paper_id;
//! error Neo.ClientError.Schema.ConstraintAlreadyExists
CREATE INDEX again FOR (p:Paper) ON (p.id);
//! error Neo.ClientError.Statement.SyntaxError
SHOW INDEXES YIELD nothing;
//! error Neo.ClientError.Statement.SyntaxError
SHOW INDEXES RETURN name;
//! error Neo.ClientError.Statement.SyntaxError
SHOW INDEXES YIELD name WHERE wrong = 1;
