// usage: node test/editors/conformance/record.mjs LOG
// Writes recorded.jsonl, the exchange that tests call healthy, from the first server in a log of the proxy; paths of the machine
// and ids of processes are taken out. Made from out/neovim.jsonl.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [log] = process.argv.slice(2);
if (log === undefined) {
  console.error('usage: node record.mjs LOG');
  process.exit(2);
}
const rows = readFileSync(log, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const next = rows.findIndex(({ type }, index) => type === 'start' && index > 0);
const messages = rows.slice(0, next === -1 ? undefined : next).filter(({ type }) => type === 'message');
const text = messages
  .map(({ direction, message }) => JSON.stringify({ direction, message }))
  .join('\n')
  .replaceAll(/\/[\w./-]*\/scenewright-[a-z]+-\w{6}\//g, '/game/')
  .replaceAll(/"processId":\d+/g, '"processId":1');
writeFileSync(fileURLToPath(new URL('recorded.jsonl', import.meta.url)), `${text}\n`);
