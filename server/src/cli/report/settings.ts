/** Variables of the environment with nothing of a user's in them: which are set, and those values that are one of ours. */
export function shownEnvironment(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => /^SCENEWRIGHT_[A-Z_]{1,40}$/.test(name))
      .map(([name, value]) => [name, looksSecret(name) ? removed : plainWord.test(value) ? value : anyText]),
  );
}

/**
 * The user's configuration: its shape, numbers and switches, and of its texts those that name a part of ours. Everything else is
 * a word for its kind, as nobody can tell a name from a password.
 */
export function shownConfiguration(text: string): unknown {
  try {
    return shown('', JSON.parse(text), 0);
  } catch {
    // What the parser says quotes the text.
    return 'it is not JSON';
  }
}

const removed = '<removed>';
const anyText = '<text>';
const deepest = 8;
const mostEntries = 100;

/** Words that settings of ours take. */
const plainWord =
  /^(?:wasm|native|auto|en|zh-cn|on|off|true|false|[01]|hashed|static|openai|onnx|exact|hnswlib-node|usearch|embedded|model)$/i;

function shown(name: string, value: unknown, depth: number): unknown {
  if (looksSecret(name)) return removed;
  if (typeof value === 'boolean' || value === null) return value;
  // Long numbers are numbers of accounts.
  if (typeof value === 'number') return Math.abs(value) < 1e6 ? value : '<number>';
  if (typeof value === 'string') return shownText(name, value);
  if (depth >= deepest) return '<deeper>';
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((item: unknown) => shown(name, item, depth + 1));
  if (typeof value !== 'object') return anyText;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, mostEntries)
      .map(([key, item], index) => {
        const isName = /^[A-Za-z]{1,30}$/.test(key);
        return [isName ? key : `<name ${index + 1}>`, shown(key, item, depth + 1)];
      }),
  );
}

function shownText(name: string, value: string): string {
  if (plainWord.test(value)) return value;
  return /^(?:url|baseUrl|endpoint|address)$/.test(name) ? shownAddress(value) : anyText;
}

/** Of an address its scheme, and the place where it is this machine: a host's name may be a company's. */
function shownAddress(value: string): string {
  const match = /^(https?):\/\/(?:[^/@]*@)?(localhost|127\.0\.0\.1|\[::1\])?/i.exec(value);
  return match === null ? anyText : `${match[1]}://${match[2] ?? '<host>'}/…`;
}

function looksSecret(name: string): boolean {
  return /key|token|secret|pass|auth|credential|header|cookie|account|user/i.test(name);
}
