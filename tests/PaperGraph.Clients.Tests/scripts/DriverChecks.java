import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.*;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.types.Path;

/**
 * The list of checks with the official Java driver. Arguments: checks as lines "key<TAB>value[<TAB>value]", port, user, password, name of the client.
 * Writes "item<TAB>ok" or "item<TAB>what went wrong" a line; at "restart" it writes "restart<TAB>waiting" and goes on when a line arrives.
 */
public final class DriverChecks {
    private interface Work { void run() throws Exception; }

    private static final String CREATE = "CREATE (:Client {name: $client, run: $run})";
    private final List<String[]> values = new ArrayList<>();
    private final List<String[]> errors = new ArrayList<>();
    private final Map<String, String[]> checks = new java.util.HashMap<>();
    private final String port, client;
    private final AuthToken auth;
    private final Driver driver;

    public static void main(String[] arguments) throws Exception {
        new DriverChecks(arguments).all();
        System.exit(0);
    }

    private DriverChecks(String[] arguments) throws Exception {
        for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of(arguments[0]))) {
            String[] parts = line.split("\t");
            String[] rest = java.util.Arrays.copyOfRange(parts, 1, parts.length);
            if (parts[0].equals("value")) values.add(rest);
            else if (parts[0].equals("error")) errors.add(rest);
            else checks.put(parts[0], rest);
        }
        port = arguments[1];
        auth = AuthTokens.basic(arguments[2], arguments[3]);
        client = arguments[4];
        driver = open("neo4j", auth);
    }

    private Driver open(String scheme, AuthToken token) {
        return GraphDatabase.driver(scheme + "://localhost:" + port, token,
            Config.builder().withMaxTransactionRetryTime(60, java.util.concurrent.TimeUnit.SECONDS).withLogging(Logging.none()).build());
    }

    private void all() throws Exception {
        item("connect-bolt", () -> connect("bolt"));
        item("connect-neo4j", () -> connect("neo4j"));
        item("auth-refused", this::authRefused);
        item("values", this::values);
        item("byte-strings", this::bytes);
        item("graph-values", this::graphValues);
        item("commit", this::commit);
        item("rollback", this::rollback);
        item("failure-in-transaction", this::failureInTransaction);
        item("managed-retry", this::managedRetry);
        item("paging", this::paging);
        item("cancellation", this::cancellation);
        item("timeout", this::timeout);
        item("errors", this::errors);
        item("read-only", this::readOnly);
        item("notifications", this::notifications);
        item("restart", this::restart);
        driver.close();
    }

    private static void item(String name, Work work) {
        String result = "ok";
        try {
            work.run();
        } catch (Throwable fault) { // Every fault is the result of its item.
            result = fault.toString().replaceAll("\\s+", " ");
        }
        System.out.println(name + "\t" + result);
    }

    private static void equal(Object actual, Object expected, String what) {
        if (!java.util.Objects.equals(actual, expected)) throw new AssertionError(what + ": expected " + expected + ", got " + actual);
    }

    private static void fails(String code, String what, Work work) throws Exception {
        try {
            work.run();
        } catch (Neo4jException error) {
            if (!String.valueOf(error.code()).startsWith(code)) throw new AssertionError(what + ": expected " + code + ", got " + error.code() + " " + error);
            return;
        }
        throw new AssertionError(what + ": expected " + code + ", but it went well");
    }

    private Value one(String cypher, Object... parameters) {
        try (Session session = driver.session()) {
            return session.run(cypher, Values.parameters(parameters)).single().get(0);
        }
    }

    private int count(String run) {
        return one("MATCH (c:Client {name: $client, run: $run}) RETURN count(c)", "client", client, "run", run).asInt();
    }

    private Value of(String run) {
        return Values.parameters("client", client, "run", run);
    }

    private static String kind(Value value) {
        if (value.isNull()) return "null";
        return switch (value.type().name()) {
            case "LIST OF ANY?" -> "list";
            case "DATE_TIME" -> "datetime";
            case "LOCAL_DATE_TIME" -> "localdatetime";
            case "LOCAL_TIME" -> "localtime";
            default -> value.type().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private void connect(String scheme) {
        try (Driver other = open(scheme, auth)) {
            other.verifyConnectivity();
            equal(other.executableQuery("RETURN 1 AS one").execute().records().get(0).get("one").asInt(), 1, "RETURN 1");
        }
    }

    private void authRefused() throws Exception {
        try (Driver other = open("bolt", AuthTokens.basic("nobody-" + client, "wrong"))) {
            fails(checks.get("unauthorized")[0], "wrong user", other::verifyConnectivity);
        }
    }

    private void values() {
        for (String[] check : values) {
            Value value = one("RETURN " + check[1]);
            equal(kind(value), check[0], check[1]);
            equal(one("RETURN coalesce($value = " + check[1] + ", $value IS NULL)", "value", value).asBoolean(), true, check[1] + " sent back");
        }
    }

    private void bytes() {
        byte[] bytes = {0, 1, 127, -128, -1};
        equal(java.util.Arrays.toString(one("RETURN $bytes", "bytes", bytes).asByteArray()), java.util.Arrays.toString(bytes), "bytes");
    }

    private void graphValues() {
        Path path = one("CREATE p = (:Client:Start {name: $client, run: 'path'})-[:NEXT {weight: 1.5}]->(:Client {name: $client, run: 'path'}) RETURN p",
            "client", client).asPath();
        equal(path.length(), 1, "length");
        Set<String> labels = new TreeSet<>();
        path.start().labels().forEach(labels::add);
        equal(labels, new TreeSet<>(List.of("Client", "Start")), "labels");
        equal(path.start().get("name").asString(), client, "property of a node");
        var relationship = path.relationships().iterator().next();
        equal(relationship.type(), "NEXT", "type");
        equal(relationship.get("weight").asDouble(), 1.5, "property of a relationship");
        equal(relationship.startNodeElementId(), path.start().elementId(), "start");
        equal(relationship.endNodeElementId(), path.end().elementId(), "end");
    }

    private void commit() {
        try (Session session = driver.session(); Transaction tx = session.beginTransaction()) {
            tx.run(CREATE, of("commit"));
            tx.commit();
        }
        equal(count("commit"), 1, "nodes");
    }

    private void rollback() {
        try (Session session = driver.session(); Transaction tx = session.beginTransaction()) {
            tx.run(CREATE, of("rollback")).consume();
            tx.rollback();
        }
        equal(count("rollback"), 0, "nodes");
    }

    private void failureInTransaction() throws Exception {
        try (Session session = driver.session()) {
            Transaction tx = session.beginTransaction();
            tx.run(CREATE, of("failure")).consume();
            fails(errors.get(2)[1], "query", () -> tx.run(errors.get(2)[0]).consume());
            tx.close();
            equal(count("failure"), 0, "nodes");
            equal(session.run("RETURN 1").single().get(0).asInt(), 1, "next query of the session");
        }
    }

    private void managedRetry() {
        int[] attempts = {0};
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                tx.run(CREATE, of("retry")).consume();
                if (++attempts[0] == 1) throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "once more");
            });
        }
        equal(attempts[0], 2, "attempts");
        equal(count("retry"), 1, "nodes");
    }

    private void paging() {
        long rows = Long.parseLong(checks.get("rows")[0]), seen = 0, sum = 0;
        try (Session session = driver.session(SessionConfig.builder().withFetchSize(1000).build())) {
            Result result = session.run("UNWIND range(1, " + rows + ") AS n RETURN n");
            for (; result.hasNext(); seen++) sum += result.next().get("n").asLong();
        }
        equal(seen, rows, "rows");
        equal(sum, rows * (rows + 1) / 2, "sum");
    }

    private void cancellation() {
        try (Session session = driver.session()) {
            Transaction tx = session.beginTransaction();
            Result result = tx.run(checks.get("endless")[0]);
            for (int row = 0; row < 10; row++) equal(result.next().get("n").asInt(), row + 1, "row");
            tx.rollback();
            equal(session.run("RETURN 1").single().get(0).asInt(), 1, "next query of the session");
        }
    }

    private void timeout() throws Exception {
        try (Session session = driver.session()) {
            fails(checks.get("timeout")[1], "query", () -> session.run(checks.get("timeout")[0], TransactionConfig.builder().withTimeout(Duration.ofMillis(500)).build()).consume());
        }
    }

    private void errors() throws Exception {
        for (String[] error : errors) fails(error[1], error[0], () -> one(error[0]));
        try (Session session = driver.session(SessionConfig.forDatabase(checks.get("database")[0]))) {
            fails(checks.get("database")[1], "database", () -> session.run("RETURN 1").consume());
        }
    }

    private void readOnly() throws Exception {
        try (Session session = driver.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            fails(checks.get("readOnly")[0], "write", () -> session.run(CREATE, of("read")).consume());
        }
        equal(count("read"), 0, "nodes");
    }

    private void notifications() {
        equal(statuses(NotificationConfig.defaultConfig()), List.of("02000", "01N50", "03N90"), "all");
        equal(statuses(NotificationConfig.defaultConfig().enableMinimumSeverity(NotificationSeverity.WARNING)), List.of("02000", "01N50"), "warnings");
        equal(statuses(NotificationConfig.defaultConfig().disableCategories(Set.of(NotificationCategory.UNRECOGNIZED))), List.of("02000", "03N90"), "all but unrecognized");
        equal(statuses(NotificationConfig.disableAllConfig()), List.of("02000"), "none");
    }

    private List<String> statuses(NotificationConfig config) {
        try (Session session = driver.session(SessionConfig.builder().withNotificationConfig(config).build())) {
            List<String> statuses = new ArrayList<>();
            session.run(checks.get("notifications")[0]).consume().gqlStatusObjects().forEach(status -> statuses.add(status.gqlStatus()));
            return statuses;
        }
    }

    private void restart() throws Exception {
        System.out.println("restart\twaiting");
        new BufferedReader(new InputStreamReader(System.in)).readLine();
        try (Session session = driver.session()) {
            equal(session.executeRead(tx -> tx.run("RETURN 1").single().get(0).asInt()), 1, "RETURN 1");
        }
        equal(count("commit"), 1, "nodes written before");
    }
}
