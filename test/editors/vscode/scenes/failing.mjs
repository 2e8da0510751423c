// Servers that are not there, end, or are of another version; no Node.js.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../drive.mjs';

/** Windows with settings that cannot work, and what each is to say. */
export function failures(workplace) {
  const crashing = join(workplace.folder, 'crashing.mjs');
  writeFileSync(crashing, 'process.exit(7);\n');
  const looping = join(workplace.folder, 'looping.mjs');
  writeFileSync(looping, `${otherVersion}setTimeout(() => process.exit(7), 700);\n`);
  const other = join(workplace.folder, 'other-version.mjs');
  writeFileSync(other, otherVersion);
  return [
    {
      id: 'missing',
      settings: { 'scenewright.server.path': '/nowhere/scenewright.js' },
      says: 'There is no server at',
    },
    { id: 'no-node', settings: { 'scenewright.server.node': '/bin/false' }, says: 'which is no Node.js' },
    {
      id: 'crashing',
      settings: { 'scenewright.server.path': crashing },
      says: /ended (?:as soon as it was started|several times)/,
    },
    {
      id: 'crash-loop',
      settings: { 'scenewright.server.path': looping },
      says: 'ended several times in a short while',
    },
    { id: 'other-version', settings: { 'scenewright.server.path': other }, says: 'The server is version 9.9.9' },
  ];
}

export async function failing({ window, check, id, says }) {
  await window.open('Assets/Scripts/Combat/Health.cs');
  const matches = (text) => (typeof says === 'string' ? text.includes(says) : says.test(text));
  const told = await until(async () => matches(await window.statusText()), 60_000, 250);
  check(`${id}: the status says it`, told, await window.statusText());
  await window.page.locator('.statusbar-item', { hasText: 'Scenewright' }).first().click();
  const menu = await window.shown('.quick-input-widget:has-text("Restart Server")');
  check(`${id}: the menu offers the way out`, menu && (await window.shown('.quick-input-list:has-text("Settings")')));
  await window.picture(`failure-${id}`);
  await window.press('Escape');
}

/** A server that says it is another version, and nothing else. */
const otherVersion = `
let held = Buffer.alloc(0);
process.stdin.on('data', (bytes) => {
  held = Buffer.concat([held, bytes]);
  for (;;) {
    const head = held.indexOf('\\r\\n\\r\\n');
    if (head === -1) return;
    const length = Number(/Content-Length: (\\d+)/i.exec(held.subarray(0, head).toString())?.[1]);
    if (held.length < head + 4 + length) return;
    const message = JSON.parse(held.subarray(head + 4, head + 4 + length).toString());
    held = held.subarray(head + 4 + length);
    if (message.method === 'exit') process.exit(0);
    if (message.id === undefined || message.method === undefined) continue;
    const result = message.method === 'initialize' ? { capabilities: {}, serverInfo: { name: 'scenewright', version: '9.9.9' } } : null;
    const answer = JSON.stringify({ jsonrpc: '2.0', id: message.id, result });
    process.stdout.write('Content-Length: ' + Buffer.byteLength(answer) + '\\r\\n\\r\\n' + answer);
  }
});
process.stdin.on('end', () => process.exit(0));
`;
