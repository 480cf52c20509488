//! error Neo.ClientError.Statement.SyntaxError
RETURN foo;
//! error Neo.ClientError.Statement.SyntaxError
RETRUN 1;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 'open;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n);
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) RETURN n.;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 +;
//! error Neo.ClientError.Statement.SyntaxError
RETURN [1, 2;
//! error Neo.ClientError.Statement.SyntaxError
RETURN {a 1};
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n)-[r]-(m)-[r]-(o) WITH n RETURN m;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n)-[n]-(m) RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) RETURN n AS a, n AS a;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 SKIP -1;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 LIMIT 1.5;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 LIMIT 'a';
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) RETURN n LIMIT n.x;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) WHERE count(n) > 1 RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n:Paper) RETURN n.year, count(*) ORDER BY n.title;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n:Paper) RETURN DISTINCT n.year ORDER BY n.title;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) WHERE exists(n.name) RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
RETURN size((n)--());
//! error Neo.ClientError.Statement.SyntaxError
RETURN 017;
//! error Neo.ClientError.Statement.SyntaxError
RETURN {x};
//! error Neo.ClientError.Statement.SyntaxError
UNWIND [1] RETURN 1;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (a)-->(b) RETURN (a)-->(b)-->(c);
//! error Neo.ClientError.Statement.SyntaxError
RETURN 'a' - 1;
//! error Neo.ClientError.Statement.SyntaxError
RETURN true + 1;
//! error Neo.ClientError.Statement.SyntaxError
RETURN NOT 1;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 AND true;
//! error Neo.ClientError.Statement.SyntaxError
//! differs openCypher asks for a TypeError, which this is; Neo4j calls it a syntax error
RETURN 1.x;
//! error Neo.ClientError.Statement.SyntaxError
//! differs openCypher asks for a TypeError, which this is; Neo4j calls it a syntax error
RETURN 'abc'[0];
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) RETURN type(n);
//! error Neo.ClientError.Statement.SyntaxError
MATCH ()-[r]->() RETURN labels(r);
//! error Neo.ClientError.Statement.SyntaxError
RETURN all(x IN 5 WHERE true);
//! error Neo.ClientError.Statement.SyntaxError
RETURN [x IN 5 | x];
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 IS :: NOSUCHTYPE;
//! error Neo.ClientError.Statement.SyntaxError
RETURN "\u12";
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n) RETURN n; RETURN 2;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 1 AS x RETURN 2 AS y;
//! error Neo.ClientError.Statement.SyntaxError
MATCH (n:Paper) WITH n.year AS y RETURN n;
//! error Neo.ClientError.Statement.SyntaxError
WITH 1 AS x MATCH (y) RETURN x, z;
//! error Neo.ClientError.Statement.ArgumentError
//! differs there is one runtime, and options for others are read over
CYPHER runtime=nosuch RETURN 1;
//! error Neo.ClientError.Statement.SyntaxError
//! differs openCypher asks for a TypeError, which this is; Neo4j calls it a syntax error
UNWIND ['a'] AS x WITH x, [1] AS l RETURN l[x];
//! error Neo.ClientError.Statement.TypeError
UNWIND [1, 'a'] AS x RETURN x.y;
//! error Neo.ClientError.Statement.TypeError
UNWIND [true, 1] AS x RETURN x + 1;
//! error Neo.ClientError.Statement.TypeError
UNWIND [1, 'a'] AS x RETURN sum(x);
//! error Neo.ClientError.Statement.TypeError
//! differs the types that the list can hold are known before it runs, and none is a string
UNWIND [1, [1]] AS x RETURN toUpper(x);
//! error Neo.ClientError.Statement.ArgumentError
UNWIND [2.5] AS p UNWIND [1, 2] AS x RETURN percentileCont(x, p);
//! error Neo.ClientError.Statement.ArithmeticError
UNWIND [1, 0] AS x RETURN 10 / x;
//! error Neo.ClientError.Statement.ArithmeticError
UNWIND [9223372036854775807] AS x RETURN x * 2;
//! error Neo.ClientError.Statement.SyntaxError
//! differs a wrong value met while running is an ArgumentError here, not a syntax error
UNWIND ['2020-99-01'] AS x RETURN date(x);
//! error Neo.ClientError.Statement.SyntaxError
UNWIND ['P1X'] AS x RETURN duration(x);
//! error Neo.ClientError.Statement.SyntaxError
//! differs a wrong value met while running is an ArgumentError here, not a syntax error
RETURN point({x: 1});
//! error Neo.ClientError.Statement.SemanticError
RETURN 'abc' =~ '(';
//! param n -1
//! error Neo.ClientError.Statement.ArgumentError
//! differs openCypher asks for a SyntaxError, which this is
MATCH (p:Paper) RETURN p LIMIT $n;
//! param n 'a'
//! error Neo.ClientError.Statement.SyntaxError
MATCH (p:Paper) RETURN p SKIP $n;
//! error Neo.ClientError.Statement.EntityNotFound
MATCH (t:Task) WHERE t.name IS NULL DELETE t RETURN t.name;
//! error Neo.ClientError.Statement.ExternalResourceFailed
LOAD CSV FROM 'file:///nowhere.csv' AS row RETURN row;
//! error Neo.ClientError.Statement.SyntaxError
LOAD CSV FROM 'file:///x.csv' RETURN 1;
//! error Neo.ClientError.Statement.SyntaxError
EXPLAIN;
EXPLAIN MATCH (n:Paper) RETURN n;
EXPLAIN CREATE (n:Made);
PROFILE MATCH (n:Paper) RETURN n.id ORDER BY n.id;
CYPHER 5 RETURN 1 AS x;
CYPHER runtime=slotted RETURN 1 AS x;
RETURN 1 AS x // a comment;
/* a comment */ RETURN /* inside */ 1 AS x;
RETURN 1 AS x;;
MATCH (n:Paper {id: 1}) return n.Year AS a, n.year AS b;
match (n:paper) return count(n);
RETURN "double" AS a, 'single' AS b, 'it\'s' AS c, "tab\there" AS d, '\u00e5' AS e;
