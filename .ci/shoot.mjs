// node .ci/shoot.mjs BROWSER ADDRESS NAME WIDTH HEIGHT [SELECTOR]: a picture of a page for each of the two schemes that a reader may have
// set, NAME-dark.png and NAME-light.png, taken once what the selector means is drawn. A page whose stream never ends never becomes quiet,
// so the browser is led through its debugging pipe, and nothing waits for quiet.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [browser, address, name, width, height, selector = 'body'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tikispec-shoot-'));
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--disable-background-networking'];
const child = spawn(browser, [...flags, `--user-data-dir=${folder}`, '--remote-debugging-pipe', 'about:blank'], {
  stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
});
const over = new Promise((resolve) => child.on('exit', resolve));

const waiting = new Map();
let rest = '';
child.stdio[4].setEncoding('utf8').on('data', (text) => {
  const messages = (rest + text).split('\0');
  rest = messages.pop();
  for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  }
});

let last = 0;
let session;
function send(method, params = {}) {
  const id = ++last;
  child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

async function drawn() {
  const expression = `document.readyState === 'complete' && document.querySelector(${JSON.stringify(selector)}) !== null`;
  for (let attempt = 0; attempt < 600; attempt++) {
    if ((await send('Runtime.evaluate', { expression })).result.value) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} has no ${selector} after a minute`);
}

try {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  session = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
  const size = { width: Number(width), height: Number(height), deviceScaleFactor: 1, mobile: false };
  await send('Emulation.setDeviceMetricsOverride', size);
  for (const scheme of ['dark', 'light']) {
    await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await send('Page.navigate', { url: address });
    await drawn();
    // What moves into its place has arrived.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    writeFileSync(`${name}-${scheme}.png`, (await send('Page.captureScreenshot')).data, 'base64');
  }
} finally {
  // Asked to close, it ends those that it started as well, and nobody writes into the folder any more.
  session = undefined;
  await send('Browser.close').catch(() => child.kill());
  await over;
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
