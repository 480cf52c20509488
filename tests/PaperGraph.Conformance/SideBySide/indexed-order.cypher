// What an index finds and how it is ordered must be what the language says, for all types of properties.
//! setup
CREATE RANGE INDEX entry_key FOR (e:Entry) ON (e.key);
//! setup
CREATE RANGE INDEX entry_pair FOR (e:Entry) ON (e.key, e.kind);
//! setup
CREATE TEXT INDEX entry_text FOR (e:Entry) ON (e.text);
//! setup
UNWIND ['a', 'Z', 'é', 'e\u0301', '\uE000', '\uFFFD', '😀', '😁', '\uE000x', '', 'a b', 'ab', 'A'] AS key CREATE (:Entry {key: key, text: key, kind: 'string'});
//! setup
UNWIND [0, -1, 9007199254740993, 9007199254740992.0, 2.5, 1e308, -9223372036854775808] AS key CREATE (:Entry {key: key, kind: 'number'});
//! setup
UNWIND [true, false, date('2020-02-29'), date('1999-12-31'), localtime('10:15'), time('10:15+02:00'), time('08:15Z'), localdatetime('2020-01-01T00:00'),
  datetime('2020-01-01T00:00Z'), datetime('2020-01-01T01:00+01:00'), duration('P1M'), duration('P30D'), point({x: 1, y: 2}), point({x: 1, y: 2, z: 3}), [1, 2], [1.5], ['a'], []]
AS key CREATE (:Entry {key: key, kind: 'other'});
//! setup
CALL db.awaitIndexes(60);
MATCH (e:Entry) WHERE e.key > '\uFFFD' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key >= '\uE000' RETURN e.key ORDER BY e.key DESC;
MATCH (e:Entry) WHERE e.key < '\uE000' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key <= '😀' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key > '\uE000' AND e.key < '😁' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key STARTS WITH '\uE000' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key STARTS WITH '' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.text STARTS WITH 'a' RETURN e.text ORDER BY e.text;
MATCH (e:Entry) WHERE e.text CONTAINS '\u0301' RETURN e.text ORDER BY e.text;
MATCH (e:Entry) WHERE e.text ENDS WITH 'b' RETURN e.text ORDER BY e.text;
MATCH (e:Entry) WHERE e.text ENDS WITH '' RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key = 'é' RETURN e.key;
MATCH (e:Entry) WHERE e.key IN ['😀', 'a', 0, null] RETURN e.key ORDER BY e.key;
MATCH (e:Entry {kind: 'string'}) RETURN min(e.key) AS low, max(e.key) AS high;
MATCH (e:Entry) WHERE e.key = 0 RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key = 0.0 RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key >= 0 RETURN e.key AS k ORDER BY k, toString(k);
MATCH (e:Entry) WHERE e.key < 9007199254740993 RETURN count(*) AS c;
//! differs Neo4j gives back the number that was sought, not the one that is stored
MATCH (e:Entry) WHERE e.key = 9007199254740992 RETURN e.key;
MATCH (e:Entry) WHERE e.key > -1 AND e.key <= 2.5 RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key > 1.0 / 0 RETURN e.key;
MATCH (e:Entry) WHERE e.key <= 1.0 / 0 RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key > 0.0 / 0 RETURN e.key;
MATCH (e:Entry) WHERE e.key > false RETURN e.key;
MATCH (e:Entry) WHERE e.key <= true RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key > date('2000-01-01') RETURN e.key;
MATCH (e:Entry) WHERE e.key <= date('2020-02-29') RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key < localtime('12:00') RETURN e.key;
MATCH (e:Entry) WHERE e.key < time('12:00Z') RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key >= time('08:15Z') RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key > localdatetime('2019-12-31T23:59:59.999999999') RETURN e.key;
MATCH (e:Entry) WHERE e.key >= datetime('2020-01-01T00:00Z') RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key = datetime('2020-01-01T00:00Z') RETURN e.key;
MATCH (e:Entry) WHERE e.key = duration('P30D') RETURN e.key;
MATCH (e:Entry) WHERE e.key >= duration('P1D') RETURN e.key;
MATCH (e:Entry) WHERE e.key = point({x: 1, y: 2}) RETURN e.key;
MATCH (e:Entry) WHERE e.key = [1, 2] RETURN e.key;
//! differs Neo4j gives back the number that was sought, not the one that is stored
MATCH (e:Entry) WHERE e.key = [1.0, 2.0] RETURN e.key;
MATCH (e:Entry) WHERE e.key > [1] RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key >= ['a'] RETURN e.key;
MATCH (e:Entry) WHERE e.key IS NOT NULL AND e.kind = 'other' RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key = '😀' AND e.kind = 'string' RETURN e.key;
MATCH (e:Entry) WHERE e.key > '\uFFFD' AND e.kind = 'string' RETURN e.key ORDER BY e.key;
MATCH (e:Entry) WHERE e.key IS NOT NULL RETURN e.key ORDER BY e.key, e.kind, valueType(e.key) LIMIT 3;
MATCH (e:Entry) WHERE e.key = null RETURN e.key;
MATCH (e:Entry) WHERE e.key > null RETURN e.key;
MATCH (e:Entry) WHERE NOT e.key > 'a' RETURN count(*) AS c;
MATCH (e:Entry) WHERE e.key <> 'a' RETURN count(*) AS c;
MATCH (a:Entry), (b:Entry) WHERE a.key = b.key RETURN count(*) AS c;
//! differs with an index Neo4j finds two pairs fewer than the 107 it finds without one
MATCH (a:Entry), (b:Entry) WHERE a.key < b.key RETURN count(*) AS c;
MERGE (e:Entry {key: '😀'}) RETURN e.kind;
MERGE (e:Entry {key: 0.0}) ON CREATE SET e.kind = 'new' RETURN count(e) AS c;
MATCH (e:Entry {key: '\uFFFD'}) SET e.key = '😂' WITH e MATCH (f:Entry) WHERE f.key > '😁' RETURN f.key;
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: {b: 1}});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [{b: 1}]});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [[1]]});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [1, 'a']});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [true, 1]});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [1, null]});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [date('2020-01-01'), localtime('10:00')]});
//! error Neo.ClientError.Statement.TypeError
CREATE ({a: [point({x: 1, y: 2}), point({longitude: 1, latitude: 2})]});
//! error Neo.ClientError.Statement.TypeError
CREATE (n) SET n.a = n;
//! error Neo.ClientError.Statement.TypeError
CREATE (n) SET n.a = [n];
//! error Neo.ClientError.Statement.TypeError
CREATE p = ()-[:R]->() SET (nodes(p)[0]).a = p;
//! error Neo.ClientError.Statement.TypeError
MERGE (n:Q {k: [[1]]});
//! error Neo.ClientError.Statement.TypeError
MATCH (e:Entry {key: 'a'}) SET e += {m: {x: 1}};
CREATE (n {a: [1, 2.5]}) RETURN n.a;
CREATE (n {a: [2, 9007199254740993, 0.5]}) RETURN n.a;
CREATE (n {a: []}) RETURN n.a, valueType(n.a) AS t;
//! setup
CREATE (:Entry {key: -0.0, kind: 'number'});
RETURN 0 = -0.0 AS a, [0.0] = [-0.0] AS b, 0.0 < -0.0 AS c;
//! differs what is equal is also less or equal, which Neo4j denies of the two zeros
RETURN 0.0 <= -0.0 AS a;
//! differs an index of Neo4j tells the two zeros apart, which its comparison without an index does not
MATCH (e:Entry) WHERE e.key = 0 RETURN count(*) AS c;
//! differs an index of Neo4j tells the two zeros apart, which its comparison without an index does not
MATCH (e:Entry) WHERE e.key >= 0 RETURN count(*) AS c;
