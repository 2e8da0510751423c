// What the drivers of all editors have in common: checks that are printed, a limit of time, an account of the protocol.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle } from './conformance/bundle.mjs';
import { createWorkplace, logOf } from './workplace.mjs';

/** Exit code of a driver whose editor cannot be had here. */
export const unavailableCode = 3;

/** Thrown where a program cannot be had. */
export class Unavailable extends Error {}

/**
 * Run a driver. `prepare` gets the programs, which may take minutes, and throws `Unavailable` where they cannot be had. `body`
 * gets what `prepare` gave as `program`, and `check(what, ok, detail?)`, `workplace`, `version(text)` and `atEnd(task)`; it has
 * `seconds`. Ends the process with 0, 1 after a failure, or 3.
 */
export async function drive({ id, name, seconds, prepare, killsServer = false }, body) {
  await bundle();
  const program = tryPrepare(name, prepare);
  const workplace = createWorkplace(id);
  const ends = [];
  let failed = 0;
  const check = (what, ok, detail) => {
    const told = detail === undefined || detail === '' ? '' : `\n${indent(shortened(String(detail), ok))}`;
    say(`${ok ? 'ok   ' : 'FAIL '} ${what}${told}`);
    if (!ok) failed++;
    return Boolean(ok);
  };
  const finish = async (code) => {
    for (const end of ends.reverse()) await within(5000, end()).catch(() => undefined);
    workplace.dispose();
    process.exit(code);
  };
  // A terminal's server leaves our group of processes: nobody else would end it.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => void finish(1));
  const limit = setTimeout(async () => {
    check(`${name} is done within ${seconds} s`, false);
    await tellProtocol(id, check, killsServer).catch(() => undefined);
    await finish(1);
  }, seconds * 1000);
  try {
    const context = {
      program,
      workplace,
      check,
      version: (text) => say(`version ${text}`),
      atEnd: (task) => ends.push(task),
    };
    await body(context);
    for (const end of ends.splice(0).reverse()) await within(5000, end());
    await tellProtocol(id, check, killsServer);
  } catch (error) {
    check(`${name} is driven to the end`, false, error?.stack ?? error);
  }
  clearTimeout(limit);
  return finish(failed === 0 ? 0 : 1);
}

function tryPrepare(name, prepare) {
  try {
    return prepare();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    say(`UNAVAILABLE ${name}: ${error.message}`);
    process.exit(unavailableCode);
  }
}

/** Some clients take `console` for themselves. */
function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Look until `probe` gives something, at most `ms`; what it gave last. */
export async function until(probe, ms = 8000, pause = 40) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The trace of an editor's run; `undefined` where there is none. */
export async function traceOf(id) {
  if (!existsSync(logOf(id))) return undefined;
  const { readTrace } = await import(pathToFileURL(await bundle()).href);
  return readTrace(readFileSync(logOf(id), 'utf8'));
}

/** A violation in a few lines. */
export function describeViolation({ direction, method, rule, path, what, excerpt }) {
  const side = direction === 'serverToClient' ? 'server' : 'editor';
  return `${side}: ${method} ${path} ${what} (${rule})\n  ${excerpt}`;
}

async function tellProtocol(id, check, killsServer) {
  const hasEnded = ({ codes, servers }) => codes.length === servers;
  const last = await until(async () => {
    const trace = await traceOf(id);
    return trace !== undefined && (killsServer || hasEnded(trace)) ? trace : undefined;
  }, 3000).then((ended) => ended ?? traceOf(id));
  if (last === undefined) return check('the server was started behind the proxy', false);
  const types = last.metaModel === undefined ? 'types NOT CHECKED, the meta model is absent' : `LSP ${last.metaModel}`;
  const faults = last.byServer.slice(0, 10).map(describeViolation).join('\n');
  check(`the server keeps to the protocol: ${last.messages} messages (${types})`, last.byServer.length === 0, faults);
  for (const violation of last.byEditor.slice(0, 5)) say(`note  ${indent(describeViolation(violation)).trimStart()}`);
  if (killsServer) return;
  const codes = last.codes.map(String).join(', ');
  check('every server ended by itself with 0', hasEnded(last) && last.codes.every((code) => code === 0), codes);
}

function shortened(text, isFine) {
  const lines = text.trimEnd().split('\n');
  return lines.slice(0, isFine ? 3 : 120).join('\n');
}

function indent(text) {
  return text.replaceAll(/^/gm, '      ');
}

function within(ms, task) {
  return Promise.race([task, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
}
