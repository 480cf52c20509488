RETURN abs(-3) AS a, abs(-2.5) AS b, ceil(1.2) AS c, floor(-1.2) AS d, sign(-5) AS e;
RETURN round(2.5) AS a, round(-2.5) AS b, round(3.14159, 2) AS c, round(2.5, 0, 'HALF_EVEN') AS d, round(-1.55, 1, 'UP') AS e;
RETURN sqrt(16) AS a, exp(0) AS b, log(1) AS c, log10(1000) AS d, e() > 2.7 AS e;
RETURN sin(0) AS a, cos(0) AS b, tan(0) AS c, asin(1) = pi() / 2 AS d, acos(1) AS e, atan(0) AS f, atan2(0, 1) AS g, cot(1) > 0 AS h;
RETURN degrees(pi()) AS a, radians(180) = pi() AS b, haversin(0) AS c, isNaN(0.0 / 0.0) AS d;
//! error Neo.ClientError.Statement.SyntaxError
//! differs later versions of Neo4j have it
RETURN sinh(0);
RETURN rand() < 1 AS a, size(randomUUID()) AS b, timestamp() > 0 AS c;
RETURN 7 / 2 AS a, 7 % 3 AS b, -7 / 2 AS c, -7 % 3 AS d, 7.0 / 2 AS e, 2 ^ 3 AS f, 7.5 % 2 AS g;
RETURN 1 / 0.0 AS a, -1 / 0.0 AS b, 0.0 / 0 AS c;
RETURN 0x1F AS a, 0o17 AS b, 1e3 AS c, 1_000 AS d, .5 AS e;
RETURN 9223372036854775807 AS a, -9223372036854775808 AS b;
RETURN toUpper('abc') AS a, toLower('ABC') AS b, upper('abc') AS c, lower('ABC') AS d;
RETURN trim('  a ') AS a, ltrim('  a ') AS b, rtrim('  a ') AS c, btrim('xxaxx', 'x') AS d, ltrim('xxa', 'x') AS e, rtrim('axx', 'x') AS f;
RETURN trim(BOTH 'x' FROM 'xxaxx') AS a, trim(LEADING 'x' FROM 'xax') AS b, trim(TRAILING FROM 'a  ') AS c;
RETURN left('hello', 2) AS a, right('hello', 2) AS b, left('a', 9) AS c, substring('hello', 1, 3) AS d, substring('hello', 2) AS e;
RETURN replace('banana', 'an', 'o') AS a, split('a,b,,c', ',') AS b, split('abc', '') AS c, split('a-b_c', ['-', '_']) AS d, reverse('abc') AS e;
RETURN size('abc') AS a, char_length('abc') AS b, character_length('') AS c, size('𝒳y') AS d;
RETURN 'a' + 'b' AS a, 'a' + 1 AS b, 1 + 'a' AS c, 'a' || 'b' AS d, [1] || [2] AS e, 'a' + 1.5 AS f;
RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'c' AS b, 'abc' CONTAINS 'z' AS c, 'abc' STARTS WITH null AS d, 1 CONTAINS 'a' AS e;
RETURN 'abc' =~ 'a.c' AS a, 'ABC' =~ '(?i)abc' AS b, 'abc' =~ 'b' AS c, null =~ 'a' AS d;
RETURN normalize('ﬁ①ｶﾞ½', NFKC) AS a, normalize('ﬁé', NFKD) = 'fié' AS b, 'ﬁ' IS NFKC NORMALIZED AS c, 'fi' IS NFKD NORMALIZED AS d, 'é' IS NOT NFKD NORMALIZED AS e;
RETURN normalize('é') = normalize('é') AS a, 'a' IS NORMALIZED AS b, 'a' IS NOT NFC NORMALIZED AS c;
RETURN toString(1) AS a, toString(1.0) AS b, toString(true) AS c, toString(date('2020-01-01')) AS d, toString('x') AS e, toString(1e20) AS f;
RETURN toInteger('42') AS a, toInteger('4.9') AS b, toInteger('x') AS c, toInteger(4.9) AS d, toInteger(true) AS e, toInteger(null) AS f;
RETURN toFloat('1.5') AS a, toFloat(2) AS b, toFloat('x') AS c, toBoolean('TRUE') AS d, toBoolean('x') AS e, toBoolean(0) AS f;
RETURN toIntegerOrNull([]) AS a, toFloatOrNull(true) AS b, toBooleanOrNull(1.5) AS c, toStringOrNull({a: 1}) AS d, toStringOrNull(1) AS e;
RETURN toIntegerList(['1', 'x', 2.5, null]) AS a, toFloatList([1, '2.5', true]) AS b, toBooleanList(['true', 1, 'x']) AS c, toStringList([1, true, null]) AS d;
RETURN coalesce(null, 2, 3) AS a, coalesce(null) AS b, nullIf(1, 1) AS c, nullIf(1, 2) AS d;
RETURN isEmpty('') AS a, isEmpty([]) AS b, isEmpty({}) AS c, isEmpty([1]) AS d, isEmpty(null) AS e;
RETURN head([1, 2]) AS a, last([1, 2]) AS b, tail([1, 2]) AS c, head([]) AS d, tail([]) AS e, reverse([1, 2]) AS f;
RETURN range(1, 5) AS a, range(5, 1, -2) AS b, range(1, 0) AS c, range(0, 10, 5) AS d;
RETURN size([1, 2]) AS a, 1 IN [1, null] AS b, 2 IN [1, null] AS c, null IN [] AS d, [1] IN [[1]] AS e;
RETURN [1, 2] + [3] AS a, [1] + 2 AS b, 0 + [1] AS c, [1] + [[2]] AS d, [] + null AS e;
RETURN keys({a: 1, b: 2}) AS a, properties({a: 1}) AS b;
MATCH (p:Paper {id: 5}) RETURN size(keys(p)) AS k, properties(p) AS p, labels(p) AS l;
MATCH ()-[r:FOR]->() RETURN DISTINCT type(r) AS t, keys(r) AS k, properties(r) AS p;
MATCH (a)-[r:BETTER_THAN]->(b) RETURN startNode(r).name AS s, endNode(r).name AS e;
MATCH (p:Paper {id: 1}) RETURN elementId(p) = elementId(p) AS a, id(p) >= 0 AS b, valueType(elementId(p)) AS c;
MATCH (p:Paper {id: 1}) MATCH (q) WHERE elementId(q) = elementId(p) RETURN q.id;
MATCH (p:Paper {id: 1}) WITH id(p) AS i MATCH (q) WHERE id(q) = i RETURN q.id;
MATCH ()-[r:BETTER_THAN]->() WITH elementId(r) AS i MATCH ()-[s]->() WHERE elementId(s) = i RETURN type(s);
MATCH p = (:Paper {id: 6})-[:CITES]->(:Paper {id: 4}) RETURN length(p) AS l, size(nodes(p)) AS n, size(relationships(p)) AS r;
RETURN valueType(1) AS a, valueType(1.0) AS b, valueType('x') AS c, valueType(true) AS d, valueType(null) AS e;
RETURN valueType([1, 2]) AS a, valueType([1, 'a']) AS b, valueType([]) AS c, valueType([null]) AS d, valueType({a: 1}) AS e;
RETURN valueType(date()) AS a, valueType(time()) AS b, valueType(localtime()) AS c, valueType(datetime()) AS d, valueType(localdatetime()) AS e, valueType(duration('P1D')) AS f, valueType(point({x: 1, y: 2})) AS g;
MATCH p = (n:Paper {id: 2})-[r:CITES]->() RETURN valueType(n) AS a, valueType(r) AS b, valueType(p) AS c;
RETURN 1 IS :: INTEGER AS a, 1 IS :: STRING AS b, null IS :: STRING AS c, null IS :: STRING NOT NULL AS d, 1 IS NOT :: INTEGER AS e;
RETURN 1 IS TYPED INTEGER AS a, 1 :: FLOAT AS b, [1, 2] IS :: LIST<INTEGER> AS c, [1, 'a'] IS :: LIST<INTEGER | STRING> AS d, 1 IS :: INTEGER | STRING AS e;
RETURN 1 IS :: ANY AS a, null IS :: NULL AS b, 1 IS :: NOTHING AS c, {a: 1} IS :: MAP AS d, 1 IS :: PROPERTY VALUE AS e;
RETURN date() IS :: DATE AS a, datetime() IS :: ZONED DATETIME AS b, localtime() IS :: LOCAL TIME AS c, duration('P1D') IS :: DURATION AS d, point({x: 1, y: 1}) IS :: POINT AS e;
MATCH (n:Paper {id: 1}) RETURN n IS :: NODE AS a, n IS :: RELATIONSHIP AS b, n.year IS :: INT AS c, n.nothing IS :: BOOL AS d;
UNWIND [1, 'a', 2.5] AS x RETURN CASE x WHEN IS TYPED INTEGER THEN 'int' WHEN IS TYPED STRING THEN 'str' ELSE 'other' END AS t;
UNWIND [1, 5, 9] AS x RETURN x, CASE x WHEN < 3 THEN 'low' WHEN 5, 6 THEN 'mid' ELSE 'high' END AS k ORDER BY x;
RETURN CASE 1 WHEN 1 THEN 'a' WHEN 1 THEN 'b' END AS a, CASE WHEN false THEN 1 END AS b, CASE null WHEN null THEN 'n' ELSE 'e' END AS c;
RETURN true AND null AS a, false AND null AS b, true OR null AS c, null XOR true AS d, NOT null AS e;
RETURN 1 = 1.0 AS a, 1 = '1' AS b, null = null AS c, null <> null AS d, [1, null] = [1, null] AS e, {a: 1} = {a: 1.0} AS f;
RETURN 1 < 2 <= 2 AS a, 'a' < 'b' AS b, 1 < 'a' AS c, [1] < [2] AS d, true > false AS e, null < 1 AS f;
RETURN 0.0 / 0.0 = 0.0 / 0.0 AS a, 0.0 / 0.0 <> 1 AS b, 0.0 / 0.0 < 1 AS c;
RETURN date('2020-02-29') AS a, date({year: 2020, month: 3}) AS b, date('2020-W10-2') AS c, date({year: 2020, ordinalDay: 60}) AS d;
RETURN time('12:34:56.789+01:00') AS a, localtime('12:34') AS b, localdatetime('2020-01-01T01:02:03') AS c, datetime('2020-01-01T00:00+02:00') AS d;
RETURN datetime('2020-07-01T12:00[Europe/Berlin]') AS a, datetime({epochSeconds: 0}) AS b, datetime({epochMillis: 1500}) AS c;
RETURN duration('P1Y2M10DT2H30M') AS a, duration({days: 1, hours: 25}) AS b, duration({months: 1.5}) AS c, duration('PT0.5S') AS d;
RETURN date('2020-01-31') + duration('P1M') AS a, date('2020-03-01') - duration('P1D') AS b, duration('P1D') * 3 AS c, duration('P3D') / 2 AS d;
RETURN duration.between(date('2020-01-01'), date('2021-03-04')) AS a, duration.inDays(date('2020-01-01'), date('2020-02-01')) AS b, duration.inMonths(date('2020-01-01'), date('2021-01-01')) AS c, duration.inSeconds(localtime('01:00'), localtime('02:00:01')) AS d;
WITH date('2024-05-17') AS d RETURN d.year AS a, d.quarter AS b, d.month AS c, d.week AS e, d.weekYear AS f, d.dayOfWeek AS g, d.ordinalDay AS h, d.dayOfQuarter AS i;
WITH datetime('2024-05-17T10:20:30.123456789+02:00') AS d RETURN d.hour AS a, d.nanosecond AS b, d.millisecond AS c, d.timezone AS e, d.offset AS f, d.epochSeconds AS g, d.epochMillis AS h;
WITH duration('P1Y2M3DT4H5M6.7S') AS d RETURN d.years AS a, d.months AS b, d.monthsOfYear AS c, d.days AS e, d.hours AS f, d.minutesOfHour AS g, d.milliseconds AS h, d.nanosecondsOfSecond AS i;
RETURN date.truncate('month', date('2024-05-17')) AS a, datetime.truncate('hour', datetime('2024-05-17T10:20:30Z')) AS b, localtime.truncate('minute', localtime('10:20:30')) AS c, date.truncate('week', date('2024-05-17'), {dayOfWeek: 3}) AS d;
RETURN date('2024-01-01') < date('2024-01-02') AS a, duration('P1D') = duration('PT24H') AS b, duration('P1D') < duration('PT25H') AS c;
RETURN date({date: date('2024-05-17'), day: 1}) AS a, datetime({date: date('2024-05-17'), time: localtime('10:00'), timezone: '+01:00'}) AS b;
MATCH (p:Paper) WHERE p.published > date('2018-12-31') RETURN p.id, p.published.month AS m ORDER BY p.id;
RETURN datetime.fromEpoch(1, 500) AS a, datetime.fromEpochMillis(1000) AS b;
RETURN date() = date.realtime() OR true AS a, datetime.transaction() = datetime.transaction() AS b, datetime.statement() <= datetime.realtime() AS c;
RETURN point({x: 1, y: 2}) AS a, point({longitude: 10, latitude: 50}) AS b, point({x: 1, y: 2, z: 3}) AS c, point({latitude: 50, longitude: 10, height: 5}) AS d;
WITH point({x: 3, y: 4}) AS p RETURN p.x AS a, p.y AS b, p.crs AS c, p.srid AS d;
WITH point({longitude: 10, latitude: 50}) AS p RETURN p.longitude AS a, p.latitude AS b, p.x AS c, p.crs AS d;
RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS a, point.distance(point({x: 0, y: 0}), point({longitude: 1, latitude: 1})) AS b;
RETURN round(point.distance(point({longitude: 12.56, latitude: 55.67}), point({longitude: 12.99, latitude: 55.61}))) AS a;
RETURN point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS a, point.withinBBox(point({x: 3, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS b;
RETURN point({x: 1, y: 2}) = point({x: 1, y: 2}) AS a, point({x: 1, y: 2}) = point({x: 1, y: 2, z: 0}) AS b;
MATCH (d:Dataset), (e:Dataset) WHERE d.name < e.name RETURN point.distance(d.place, e.place) AS x;
RETURN point({x: null, y: 1}) AS a, point(null) AS b;
RETURN char_length(null) AS a, toUpper(null) AS b, abs(null) AS c, size(null) AS d, head(null) AS e, split(null, ',') AS f;
RETURN vector.similarity.cosine([1.0, 0.0], [1.0, 0.0]) AS a, vector.similarity.euclidean([1.0, 0.0], [0.0, 0.0]) AS b;
//! param x 1.5
RETURN $x AS x;
//! param list [1, 'a', null, {b: 2.5}]
RETURN $list AS l, $list[3].b AS b, size($list) AS s;
//! error Neo.ClientError.Statement.SyntaxError
RETURN nosuch(1);
//! error Neo.ClientError.Statement.SyntaxError
RETURN abs();
//! error Neo.ClientError.Statement.SyntaxError
RETURN abs('x');
//! error Neo.ClientError.Statement.ArithmeticError
RETURN 1 / 0;
//! error Neo.ClientError.Statement.ArithmeticError
RETURN 1 % 0;
//! error Neo.ClientError.Statement.SyntaxError
//! differs an ArithmeticError as it would be with parameters, not a syntax error because both are literals
RETURN 9223372036854775807 + 1;
//! error Neo.ClientError.Statement.SyntaxError
RETURN 9223372036854775808;
//! error Neo.ClientError.Statement.SyntaxError
//! differs a wrong value met while running is an ArgumentError here, not a syntax error
RETURN date('2020-13-01');
//! error Neo.DatabaseError.Statement.ExecutionFailed
//! differs a wrong argument is an ArgumentError here, not a fault of the database
RETURN substring('abc', -1);
//! error Neo.ClientError.Statement.TypeError
WITH [1, 'a'] AS l RETURN toUpper(l[0]);
//! error Neo.ClientError.Statement.ParameterMissing
RETURN $missing;
//! error Neo.ClientError.Statement.TypeError
//! differs known before it runs, and so a SyntaxError as other wrong types of literals are
RETURN toInteger([1]);
//! error Neo.ClientError.Statement.ArgumentError
RETURN range(1, 5, 0);
//! error Neo.ClientError.Statement.SyntaxError
RETURN sum(1, 2);
//! error Neo.ClientError.Statement.SyntaxError
RETURN count(count(1));
//! error Neo.ClientError.Statement.SyntaxError
//! differs openCypher asks for an ArgumentError, which this is
WITH 1 AS x RETURN percentileCont(x, 2);
