"""The list of checks with the official Python driver. Arguments: checks.json, port, user, password, name of the client.

Writes "item<TAB>ok" or "item<TAB>what went wrong" a line; at "restart" it writes "restart<TAB>waiting" and goes on when a line arrives.
"""
import json
import sys

import neo4j
from neo4j import exceptions, spatial, time

table, port, user, password, client = sys.argv[1:]
checks = json.load(open(table, encoding="utf-8"))
CREATE = "CREATE (:Client {name: $client, run: $run})"


def open_driver(scheme, auth=(user, password)):
    return neo4j.GraphDatabase.driver(f"{scheme}://localhost:{port}", auth=auth, max_transaction_retry_time=60)


driver = open_driver("neo4j")


def equal(actual, expected, what):
    if actual != expected:
        raise AssertionError(f"{what}: expected {expected!r}, got {actual!r}")


def fails(code, what, work):
    try:
        work()
    except exceptions.Neo4jError as error:
        if not str(error.code).startswith(code):
            raise AssertionError(f"{what}: expected {code}, got {error.code} {error.message}") from error
        return
    raise AssertionError(f"{what}: expected {code}, but it went well")


def one(cypher, **parameters):
    with driver.session() as session:
        return session.run(cypher, parameters).single().value()


def count(run):
    return one("MATCH (c:Client {name: $client, run: $run}) RETURN count(c)", client=client, run=run)


def kind(value):
    if value is None:
        return "null"
    if isinstance(value, time.Time):
        return "localtime" if value.tzinfo is None else "time"
    if isinstance(value, time.DateTime):
        return "localdatetime" if value.tzinfo is None else "datetime"
    kinds = [(bool, "boolean"), (int, "integer"), (float, "float"), (str, "string"), (list, "list"), (dict, "map"),
             (time.Date, "date"), (time.Duration, "duration"), (spatial.Point, "point")]
    return next((name for kind_of, name in kinds if isinstance(value, kind_of)), type(value).__name__)


def connect(scheme):
    with open_driver(scheme) as other:
        other.verify_connectivity()
        equal(other.execute_query("RETURN 1 AS one").records[0]["one"], 1, "RETURN 1")


def connect_bolt():
    connect("bolt")


def connect_neo4j():
    connect("neo4j")


def auth_refused():
    with open_driver("bolt", (f"nobody-{client}", "wrong")) as other:
        fails(checks["unauthorized"], "wrong user", other.verify_connectivity)


def values():
    for check in checks["values"]:
        cypher = check["cypher"]
        value = one(f"RETURN {cypher}")
        equal(kind(value), check["kind"], cypher)
        equal(one(f"RETURN coalesce($value = {cypher}, $value IS NULL)", value=value), True, f"{cypher} sent back")


def byte_strings():
    equal(one("RETURN $bytes", bytes=bytes([0, 1, 127, 128, 255])), bytes([0, 1, 127, 128, 255]), "bytes")


def graph_values():
    path = one('CREATE p = (:Client:Start {name: $client, run: "path"})-[:NEXT {weight: 1.5}]->(:Client {name: $client, run: "path"}) RETURN p',
               client=client)
    relationship = path.relationships[0]
    equal(len(path), 1, "length")
    equal(path.start_node.labels, frozenset({"Client", "Start"}), "labels")
    equal(path.start_node["name"], client, "property of a node")
    equal((relationship.type, relationship["weight"]), ("NEXT", 1.5), "relationship")
    equal((relationship.start_node.element_id, relationship.end_node.element_id),
          (path.start_node.element_id, path.end_node.element_id), "ends")


def commit():
    with driver.session() as session, session.begin_transaction() as tx:
        tx.run(CREATE, client=client, run="commit")
        tx.commit()
    equal(count("commit"), 1, "nodes")


def rollback():
    with driver.session() as session, session.begin_transaction() as tx:
        tx.run(CREATE, client=client, run="rollback").consume()
        tx.rollback()
    equal(count("rollback"), 0, "nodes")


def failure_in_transaction():
    with driver.session() as session:
        tx = session.begin_transaction()
        tx.run(CREATE, client=client, run="failure").consume()
        fails(checks["errors"][2]["code"], "query", lambda: tx.run(checks["errors"][2]["cypher"]).consume())
        tx.close()
        equal(count("failure"), 0, "nodes")
        equal(session.run("RETURN 1").single().value(), 1, "next query of the session")


def managed_retry():
    attempts = []

    def work(tx):
        tx.run(CREATE, client=client, run="retry").consume()
        attempts.append(1)
        if len(attempts) == 1:
            raise exceptions.TransientError("once more")

    with driver.session() as session:
        session.execute_write(work)
    equal(len(attempts), 2, "attempts")
    equal(count("retry"), 1, "nodes")


def paging():
    with driver.session(fetch_size=1000) as session:
        numbers = [record["n"] for record in session.run(f"UNWIND range(1, {checks['rows']}) AS n RETURN n")]
    equal(numbers, list(range(1, checks["rows"] + 1)), "rows")


def cancellation():
    with driver.session() as session:
        tx = session.begin_transaction()
        equal(len(tx.run(checks["endless"]).fetch(10)), 10, "rows")
        tx.rollback()
        equal(session.run("RETURN 1").single().value(), 1, "next query of the session")


def timeout():
    query = neo4j.Query(checks["timeout"]["cypher"], timeout=0.5)
    with driver.session() as session:
        fails(checks["timeout"]["code"], "query", lambda: session.run(query).consume())


def errors():
    for check in checks["errors"]:
        fails(check["code"], check["cypher"], lambda: one(check["cypher"]))
    with driver.session(database=checks["database"]["name"]) as session:
        fails(checks["database"]["code"], "database", lambda: session.run("RETURN 1").consume())


def read_only():
    with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        fails(checks["readOnly"], "write", lambda: session.run(CREATE, client=client, run="read").consume())
    equal(count("read"), 0, "nodes")


def notifications():
    def statuses(**config):
        with driver.session(**config) as session:
            return [status.gql_status for status in session.run(checks["notifications"]).consume().gql_status_objects]

    equal(statuses(), ["02000", "01N50", "03N90"], "all")
    equal(statuses(notifications_min_severity="WARNING"), ["02000", "01N50"], "warnings")
    equal(statuses(notifications_disabled_categories=["UNRECOGNIZED"]), ["02000", "03N90"], "all but unrecognized")
    equal(statuses(notifications_min_severity="OFF"), ["02000"], "none")


def restart():
    print("restart\twaiting", flush=True)
    sys.stdin.readline()
    with driver.session() as session:
        equal(session.execute_read(lambda tx: tx.run("RETURN 1").single().value()), 1, "RETURN 1")
    equal(count("commit"), 1, "nodes written before")


for item in (connect_bolt, connect_neo4j, auth_refused, values, byte_strings, graph_values, commit, rollback, failure_in_transaction, managed_retry,
             paging, cancellation, timeout, errors, read_only, notifications, restart):
    try:
        item()
        result = "ok"
    except Exception as error:  # Every fault is the result of its item.
        result = " ".join(f"{type(error).__name__}: {error}".split())
    print(f"{item.__name__.replace('_', '-')}\t{result}", flush=True)
driver.close()
