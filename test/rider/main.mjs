// usage: node test/rider/main.mjs [STAGE…]
// Checks the Rider plugin without Rider: what is compiled, loaded by JetBrains' own classes, driven against the real server,
// linked, packed and told. What cannot be had on this machine is said and passes; a check that fails fails the run.
import { Missing } from '../../clients/rider/tools/missing.mjs';
import { createChecker, Unavailable } from './stage.mjs';
import { bundles } from './stages/bundles.mjs';
import { compile } from './stages/compile.mjs';
import { descriptor } from './stages/descriptor.mjs';
import { faults } from './stages/faults.mjs';
import { harness } from './stages/harness.mjs';
import { linkage } from './stages/linkage.mjs';
import { marketplace } from './stages/marketplace.mjs';
import { rules } from './stages/rules.mjs';
import { zip } from './stages/zip.mjs';
import { buildPlugin } from './workshop.mjs';

/** Each stage, what it shows, and the function that gets the built plugin and a checker. */
const stages = [
  { id: 'compile', shows: 'it compiles for the oldest IDE, and the tests of its core pass', run: compile },
  { id: 'descriptor', shows: 'JetBrains’ loader and extension area take the jar', run: descriptor },
  { id: 'harness', shows: 'the classes of the zip drive the real server', run: harness },
  { id: 'linkage', shows: 'every member that it links to is known, none is internal', run: linkage },
  { id: 'rules', shows: 'plugin.xml and icons keep our rules', run: rules },
  { id: 'marketplace', shows: 'JetBrains’ checker of uploads has no word to say', run: marketplace },
  { id: 'zip', shows: 'the zip holds what it must and no more, twice the same', run: zip },
  { id: 'bundles', shows: 'texts are there, used and translated', run: bundles },
  { id: 'faults', shows: 'planted faults are caught', run: faults },
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((id) => !stages.some((stage) => stage.id === id));
if (unknown !== undefined) {
  console.error(`no such stage '${unknown}'; there are ${stages.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}
const rows = [];
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.id)) continue;
  console.log(`== ${stage.id}: ${stage.shows}`);
  rows.push(await carryOut(stage));
}
report();
const counted = (outcome) => rows.filter((row) => row.outcome === outcome).length;
console.log(`\n${counted('passed')} passed, ${counted('FAILED')} failed, ${counted('UNAVAILABLE')} skipped`);
process.exit(counted('FAILED') === 0 ? 0 : 1);

async function carryOut({ id, run }) {
  const started = Date.now();
  const checker = createChecker((line) => console.log(line));
  const row = (outcome, why) => ({
    id,
    outcome,
    why,
    checks: checker.count(),
    failures: checker.failures.length,
    seconds: (Date.now() - started) / 1000,
  });
  try {
    await run(await buildPlugin(), checker);
    return row(checker.failures.length === 0 ? 'passed' : 'FAILED', '');
  } catch (error) {
    const absent = error instanceof Unavailable || error instanceof Missing;
    console.log(absent ? `UNAVAILABLE ${error.message}` : `FAIL  ${error?.stack ?? error}`);
    return row(
      absent && checker.failures.length === 0 ? 'UNAVAILABLE' : 'FAILED',
      absent ? error.message : 'it ended early',
    );
  }
}

function report() {
  const heads = ['stage', 'outcome', 'checks', 'failed', 'seconds', 'why'];
  const cells = rows.map(({ id, outcome, checks, failures, seconds, why }) => [
    ...[id, outcome, String(checks), String(failures), seconds.toFixed(1)],
    why.split('\n')[0],
  ]);
  const all = [heads, ...cells];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  console.log();
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
