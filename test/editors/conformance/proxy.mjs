// usage: node test/editors/conformance/proxy.mjs --log FILE -- COMMAND…
// Starts a language server as COMMAND and stands between it and an editor: bytes pass untouched, every message is written to
// FILE as a line of JSON, and what breaks the protocol beside it. Ends with the server's exit code.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const cut = process.argv.indexOf('--');
const options = process.argv.slice(2, cut);
const command = process.argv.slice(cut + 1);
const log = options[options.indexOf('--log') + 1];
if (cut === -1 || options[0] !== '--log' || log === undefined || command.length === 0) {
  console.error('usage: node proxy.mjs --log FILE -- COMMAND…');
  process.exit(2);
}
const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const { runProxy } = await import(pathToFileURL(await bundle()).href);
process.exitCode = await runProxy({ log, command, repository });
// An editor that keeps its end open must not keep this process.
process.stdin.destroy();
