// Neo4j Browser in headless Chromium. Arguments: folder of node_modules, Chromium, address of the page's server, Bolt address, user, password,
// "offered" (the server itself opens guide and style on connect) or "asked", folder for pictures.
// Writes "item<TAB>ok" or "item<TAB>what went wrong" a line, and leaves a picture of each.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';

const [modules, chromium, site, bolt, user, password, guide, pictures] = process.argv.slice(2);
const { chromium: browserType } = (await import(pathToFileURL(join(modules, 'playwright-core', 'index.js')))).default;
mkdirSync(pictures, { recursive: true });

const browser = await browserType.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ viewport: { width: 1500, height: 1000 } });
const page = await context.newPage();
page.setDefaultTimeout(20000);
const faults = [];
page.on('pageerror', error => faults.push(String(error)));
// Nothing but the server under test is asked for: the page must work on a machine without a network.
await context.route(url => url.hostname !== 'localhost', route => route.abort());

const frame = () => page.locator('[data-testid="frame"]').first();

async function signIn(secret) {
  await page.locator('[data-testid="boltaddress"]').first().fill(bolt.replace(/^[a-z0-9+]+:\/\//, ''));
  await page.locator('[data-testid="username"]').first().fill(user);
  await page.locator('[data-testid="password"]').first().fill(secret);
  await page.locator('[data-testid="connect"]').first().click();
}

async function command(text) {
  const editor = page.locator('#monaco-main-editor');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
}

async function latest(text) {
  await frame().getByText(text).first().waitFor();
}

const items = {
  'connects': async () => {
    await page.goto(`${site}/browser/`);
    await page.locator('[data-testid="boltaddress"]').first().waitFor();
    await signIn(password);
    await page.getByText(/You are connected as user/i).first().waitFor();
  },
  'guide': async () => {
    if (guide === 'asked') {
      await command(`:style ${site}/style.grass`);
      await latest(/node\.Paper/);
      await command(`:play ${site}/guide.html`);
    }
    await page.getByText('What is in the graph').first().waitFor();
    const runnable = page.locator('pre.runnable').first();
    if (!(await runnable.textContent()).includes('MATCH (n)')) throw new Error('the first step has no query');
  },
  'guide-query': async () => {
    await page.locator('pre.runnable').first().click();
    await page.getByText('UNWIND labels(n) AS label').nth(1).waitFor(); // In the editor now too.
    await page.locator('[data-testid="editor-Run"]').click();
    await latest('Community');
  },
  'sidebar': async () => {
    await page.locator('[data-testid="navigationDBMS"]').click();
    await page.getByText('Database Information').first().waitFor();
    for (const text of ['Paper', 'Method', 'USES', 'IN_COMMUNITY']) await page.getByText(text, { exact: true }).first().waitFor();
  },
  'graph': async () => {
    await page.locator('[data-testid="navigationDBMS"]').click(); // Closes the drawer.
    await command('MATCH path = (p:Paper)-[:INTRODUCES|USES|ADDRESSES]->(:Entity) WITH p, collect(path) AS paths ORDER BY p.id LIMIT 1 UNWIND paths AS path RETURN path');
    const graph = frame().locator('svg.neod3viz, svg').filter({ has: page.locator('g.node') }).first();
    await graph.locator('g.node').first().waitFor();
    await page.waitForTimeout(3000); // The picture is to show the nodes at rest.
    const fills = await graph.locator('g.node circle.b-outline, g.node circle').evaluateAll(circles => circles.map(circle => circle.getAttribute('fill')).filter(Boolean).map(fill => fill.toUpperCase()));
    if (!fills.includes('#2F6DB5')) throw new Error(`no paper in our colour: ${[...new Set(fills)]}`);
  },
  'expand': async () => {
    const nodes = frame().locator('svg g.node');
    const before = await nodes.count();
    await nodes.nth(before - 1).dblclick({ force: true });
    await page.waitForFunction(count => document.querySelectorAll('[data-testid="frame"] svg g.node').length > count, before);
    await page.waitForTimeout(2000);
  },
  'schema': async () => {
    await command(':schema');
    await latest(/paper_id|entity_name/);
  },
  'sysinfo': async () => {
    await command(':sysinfo');
    await latest(/Store Size|Databases/i);
  },
  // The last: Browser asks several times, after which a server may let nobody in for some seconds.
  'wrong-password': async () => {
    await command(':server disconnect');
    await page.locator('[data-testid="boltaddress"]').first().waitFor();
    await signIn('not the password');
    await page.getByText(/unauthorized|authentication failure|AuthenticationRateLimit/i).first().waitFor();
  },
};

for (const [name, work] of Object.entries(items)) {
  let result = 'ok';
  try {
    await work();
    if (faults.length) throw new Error(`the page failed: ${faults.splice(0).join('; ')}`);
  } catch (error) {
    result = String(error.stack).replace(/\s+/g, ' ').slice(0, 1500);
  }
  await page.waitForTimeout(1000); // New frames slide in; the picture is to show them in place.
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`${name}\t${result}`);
}
await browser.close();
