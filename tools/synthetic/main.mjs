// usage: node tools/synthetic/main.mjs --files COUNT --out DIR [--seed NUMBER]
// Makes a Unity project for benchmarks and tests: about COUNT files, .meta files counted, all different, all references
// resolved, the same bytes for the same COUNT and NUMBER. DIR must be missing, empty, or made by this tool before.
import { parseArgs } from 'node:util';
import { generateProject } from './project.mjs';
import { refusal, writeProject } from './writer.mjs';

const usage = `usage: node tools/synthetic/main.mjs --files COUNT --out DIR [--seed NUMBER]

Makes a Unity project for benchmarks and tests.
  --files COUNT   about how many files, .meta files counted: 100 to 1000000
  --out DIR       where to; missing, empty, or made by this tool before (then it is written anew)
  --seed NUMBER   another number makes another project; 1 without it
  --help          this text`;

const { files, out, seed } = readOptions();
const refused = refusal(out);
if (refused !== undefined) stop(refused);

const started = performance.now();
const project = generateProject({ files, seed });
let shown = 0;
const bytes = writeProject(out, JSON.stringify({ files, seed }), project.files, (done) => {
  const now = performance.now();
  if (now - shown < 1000 && done < project.count) return;
  shown = now;
  console.error(`${done} of ${project.count} files`);
});
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.error(`${out}: ${project.count} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`);

function readOptions() {
  const options = {
    files: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  };
  const { values } = parsed(options);
  if (values.help === true) {
    console.log(usage);
    process.exit(0);
  }
  if (values.out === undefined) stop(usage);
  return {
    files: whole('files', values.files, 100, 1_000_000),
    seed: whole('seed', values.seed ?? '1', 0, 0xffffffff),
    out: values.out,
  };
}

function parsed(options) {
  try {
    return parseArgs({ options });
  } catch (error) {
    return stop(`${error.message}\n\n${usage}`);
  }
}

function whole(name, text, low, high) {
  const number = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (number >= low && number <= high) return number;
  return stop(`--${name} must be a whole number from ${low} to ${high}\n\n${usage}`);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
