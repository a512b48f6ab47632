// Writes reports with the tool and checks them against published schemas: SARIF 2.1.0, which Microsoft's package carries, and our own of the JSON form. Checks the specs
// against the schema that editors use.
// usage: node check.mjs COMMAND …   (how tikispec is called); ends with 1 where a report does not fit, and prints `N passed, M failed` last.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const [program, ...before] = process.argv.slice(2);
const root = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
const folder = mkdtempSync(join(tmpdir(), 'tikispec-forms-'));
const read = path => JSON.parse(readFileSync(path, 'utf8'));

function validator(path) {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(read(path));
}

const sarif = validator(join(import.meta.dirname, 'node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json'));
const form = validator(join(root, 'tools/TikiSpec.Cli/schemas/diff.schema.json'));

const shop = join(root, 'tests/TikiSpec.Cli.Tests/Diff/Case/shop.yaml');
const changed = join(root, 'tests/TikiSpec.Cli.Tests/Diff/Case/shop.new.yaml');
const suppressions = join(root, 'tests/TikiSpec.Cli.Tests/Diff/Case/suppressions.yaml');
const [v1, v2, v21] = ['tiki.v1', 'tiki.v2', 'tiki.v2.1'].map(name => join(root, 'spec', name + '.yaml'));
const empty = join(folder, 'empty.yaml');
writeFileSync(empty, 'openapi: 3.0.4\ninfo: {title: Empty, version: "0"}\npaths: {}\n');

const runs = [
  ['diff', shop, changed], ['diff', shop, shop], ['diff', shop, changed, '--suppressions', suppressions], ['diff', changed, shop],
  ['diff', v2, v21], ['diff', v1, v21], ['diff', v2, v21, '--match', 'operation-id'], ['diff', v21, empty], ['diff', empty, v21],
  ['lint', shop], ['lint', changed], ['lint', v1, v2, v21],
];

let passed = 0;
let failed = 0;
function check(args, format, fits) {
  const report = join(folder, 'report.' + format);
  const run = spawnSync(program, [...before, ...args, '--format', format, '--output', report], { cwd: root, encoding: 'utf8' });
  const name = [...args, format].join(' ').replaceAll(root + '/', '');
  if (run.status > 1) {
    console.log(`failed  ${name}: ended with ${run.status}: ${run.stderr}`);
    failed++;
  } else if (fits(read(report))) {
    passed++;
  } else {
    console.log(`failed  ${name}`);
    for (const fault of fits.errors.slice(0, 5)) console.log(`        ${fault.instancePath} ${fault.message}`);
    failed++;
  }
}

for (const args of runs) {
  check(args, 'sarif', sarif);
  if (args[0] === 'diff') check(args, 'json', form);
}

// A validator that takes anything would prove nothing.
for (const [fits, wrong] of [[sarif, { version: '2.1.0', runs: [{ results: [] }] }], [sarif, { version: '2.0.0', runs: [] }], [form, { changes: [{}] }]]) {
  if (fits(wrong)) {
    console.log('failed  a wrong report was taken: ' + JSON.stringify(wrong));
    failed++;
  } else {
    passed++;
  }
}

const editor = new Ajv({ strict: false }).compile(read(join(root, 'spec/editor.schema.json')));
for (const path of [v1, v2, v21]) {
  const text = readFileSync(path, 'utf8');
  const misspelt = text.replace(/^(\s+)x-client-/m, '$1x-client-not-');
  const misplaced = text.replace(/^(\s+)operationId:/m, '$1operationid:');
  if (editor(parse(text)) && !editor(parse(misspelt)) && !editor(parse(misplaced)) && misspelt !== text && misplaced !== text) {
    passed++;
  } else {
    editor(parse(text));
    console.log(`failed  the schema of editors on ${path}: ${JSON.stringify(editor.errors?.[0])}`);
    failed++;
  }
}

rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
