// The list of checks with the official JavaScript driver. Arguments: module of the driver, checks.json, port, user, password, name of the client.
// Writes "item<TAB>ok" or "item<TAB>what went wrong" a line; at "restart" it writes "restart<TAB>waiting" and goes on when a line arrives.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [module, table, port, user, password, client] = process.argv.slice(2);
const { default: neo4j } = await import(pathToFileURL(module));
const checks = JSON.parse(readFileSync(table, 'utf8'));
const auth = neo4j.auth.basic(user, password);
const settings = { useBigInt: true, maxTransactionRetryTime: 60000 };
const open = (scheme, token = auth) => neo4j.driver(`${scheme}://localhost:${port}`, token, settings);
const driver = open('neo4j');

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: expected ${expected}, got ${actual}`);
}

async function fails(code, what, work) {
  try {
    await work();
  } catch (error) {
    if (!String(error.code).startsWith(code)) throw new Error(`${what}: expected ${code}, got ${error.code} ${error.message}`);
    return;
  }
  throw new Error(`${what}: expected ${code}, but it went well`);
}

async function within(work, config = {}) {
  const session = driver.session(config);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

const one = (cypher, parameters) => within(async session => (await session.run(cypher, parameters)).records[0].get(0));
const count = run => one('MATCH (c:Client {name: $client, run: $run}) RETURN count(c)', { client, run });
const create = 'CREATE (:Client {name: $client, run: $run})';

function kind(value) {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'boolean' || typeof value === 'string') return typeof value;
  if (Array.isArray(value)) return 'list';
  if (neo4j.isDate(value)) return 'date';
  if (neo4j.isLocalTime(value)) return 'localtime';
  if (neo4j.isTime(value)) return 'time';
  if (neo4j.isLocalDateTime(value)) return 'localdatetime';
  if (neo4j.isDateTime(value)) return 'datetime';
  if (neo4j.isDuration(value)) return 'duration';
  if (neo4j.isPoint(value)) return 'point';
  return 'map';
}

async function connect(scheme) {
  const other = open(scheme);
  try {
    await other.getServerInfo();
    const { records } = await other.executeQuery('RETURN 1 AS one');
    equal(records[0].get('one'), 1n, 'RETURN 1');
  } finally {
    await other.close();
  }
}

const items = {
  'connect-bolt': () => connect('bolt'),
  'connect-neo4j': () => connect('neo4j'),
  'auth-refused': async () => {
    const other = open('bolt', neo4j.auth.basic(`nobody-${client}`, 'wrong'));
    try {
      await fails(checks.unauthorized, 'wrong user', () => other.getServerInfo());
    } finally {
      await other.close();
    }
  },
  'values': async () => {
    for (const { cypher, kind: expected } of checks.values) {
      const value = await one(`RETURN ${cypher}`);
      equal(kind(value), expected, cypher);
      equal(await one(`RETURN coalesce($value = ${cypher}, $value IS NULL)`, { value }), true, `${cypher} sent back`);
    }
  },
  'byte-strings': async () => {
    const bytes = await one('RETURN $bytes', { bytes: new Uint8Array([0, 1, 127, 128, 255]) });
    equal([...bytes].map(b => b & 255).join(), '0,1,127,128,255', 'bytes');
  },
  'graph-values': async () => {
    const path = await one('CREATE p = (:Client:Start {name: $client, run: "path"})-[:NEXT {weight: 1.5}]->(:Client {name: $client, run: "path"}) RETURN p', { client });
    equal(path.length, 1, 'length');
    equal(path.start.labels.slice().sort().join(), 'Client,Start', 'labels');
    equal(path.start.properties.name, client, 'property of a node');
    equal(path.segments[0].relationship.type, 'NEXT', 'type');
    equal(path.segments[0].relationship.properties.weight, 1.5, 'property of a relationship');
    equal(path.segments[0].relationship.startNodeElementId, path.start.elementId, 'start');
    equal(path.segments[0].relationship.endNodeElementId, path.end.elementId, 'end');
  },
  'commit': () => within(async session => {
    const tx = await session.beginTransaction();
    await tx.run(create, { client, run: 'commit' });
    await tx.commit();
    equal(await count('commit'), 1n, 'nodes');
  }),
  'rollback': () => within(async session => {
    const tx = await session.beginTransaction();
    await tx.run(create, { client, run: 'rollback' });
    await tx.rollback();
    equal(await count('rollback'), 0n, 'nodes');
  }),
  'failure-in-transaction': () => within(async session => {
    const tx = await session.beginTransaction();
    await tx.run(create, { client, run: 'failure' });
    await fails(checks.errors[2].code, 'query', () => tx.run(checks.errors[2].cypher));
    await tx.rollback().catch(() => {}); // It is closed by the failure already.
    equal(await count('failure'), 0n, 'nodes');
    equal((await session.run('RETURN 1')).records.length, 1, 'next query of the session');
  }),
  'managed-retry': () => within(async session => {
    let attempts = 0;
    await session.executeWrite(async tx => {
      await tx.run(create, { client, run: 'retry' });
      if (++attempts === 1) throw new neo4j.Neo4jError('once more', 'Neo.TransientError.Transaction.DeadlockDetected');
    });
    equal(attempts, 2, 'attempts');
    equal(await count('retry'), 1n, 'nodes');
  }),
  'paging': () => within(async session => {
    let rows = 0, sum = 0n;
    for await (const record of session.run(`UNWIND range(1, ${checks.rows}) AS n RETURN n`)) {
      rows++;
      sum += record.get('n');
    }
    equal(rows, checks.rows, 'rows');
    equal(sum, BigInt(checks.rows) * BigInt(checks.rows + 1) / 2n, 'sum');
  }, { fetchSize: 1000 }),
  'cancellation': () => within(async session => {
    const tx = await session.beginTransaction();
    let rows = 0;
    for await (const record of tx.run(checks.endless)) if (++rows === 10) break;
    await tx.rollback();
    equal(rows, 10, 'rows');
    equal((await session.run('RETURN 1')).records.length, 1, 'next query of the session');
  }),
  'timeout': () => within(session =>
    fails(checks.timeout.code, 'query', () => session.run(checks.timeout.cypher, {}, { timeout: 500 }))),
  'errors': async () => {
    for (const { cypher, code } of checks.errors) await fails(code, cypher, () => one(cypher));
    await fails(checks.database.code, 'database', () => within(session => session.run('RETURN 1'), { database: checks.database.name }));
  },
  'read-only': async () => {
    await within(session => fails(checks.readOnly, 'write', () => session.run(create, { client, run: 'read' })), { defaultAccessMode: neo4j.session.READ });
    equal(await count('read'), 0n, 'nodes');
  },
  'notifications': async () => {
    const statuses = notificationFilter => within(async session => {
      const { summary } = await session.run(checks.notifications);
      return summary.gqlStatusObjects.map(status => status.gqlStatus).join();
    }, { notificationFilter });
    equal(await statuses(undefined), '02000,01N50,03N90', 'all');
    equal(await statuses({ minimumSeverityLevel: 'WARNING' }), '02000,01N50', 'warnings');
    equal(await statuses({ disabledCategories: ['UNRECOGNIZED'] }), '02000,03N90', 'all but unrecognized');
    equal(await statuses({ minimumSeverityLevel: 'OFF' }), '02000', 'none');
  },
  'restart': async () => {
    const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    console.log('restart\twaiting');
    await lines.next();
    const number = await within(session => session.executeRead(async tx => (await tx.run('RETURN 1')).records.length));
    equal(number, 1, 'rows');
    equal(await count('commit'), 1n, 'nodes written before');
  },
};

for (const [name, work] of Object.entries(items)) {
  try {
    await work();
    console.log(`${name}\tok`);
  } catch (error) {
    console.log(`${name}\t${String(error.stack).replace(/\s+/g, ' ')}`);
  }
}
await driver.close();
process.exit(0);
