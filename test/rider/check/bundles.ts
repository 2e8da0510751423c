/** A text of a bundle, by its key. */
export type Bundle = ReadonlyMap<string, string>;

/** Read a `.properties` file as the platform does, in UTF-8. Throws where a key stands twice. */
export function readBundle(source: string): Bundle {
  const bundle = new Map<string, string>();
  const lines = source.replace(/\\\r?\n[ \t]*/g, '').split(/\r?\n/);
  for (const line of lines) {
    const found = /^\s*((?:[^\s:=\\]|\\.)+)\s*[:=]?\s*(.*)$/.exec(line);
    if (found === null || /^\s*[#!]/.test(line)) continue;
    const [, key = '', text = ''] = found;
    if (bundle.has(key)) throw new Error(`${key} stands twice`);
    bundle.set(key, unescaped(text));
  }
  return bundle;
}

/** A text of the plugin in one of its languages. */
export interface Bundles {
  readonly english: Bundle;
  readonly chinese: Bundle;
}

/** What is wrong between the languages: keys of one alone, other parameters, texts left in English, broken patterns. */
export function languageProblems({ english, chinese }: Bundles): readonly string[] {
  const missing = [...english.keys()].filter((key) => !chinese.has(key)).map((key) => `${key} has no Chinese text`);
  const alone = [...chinese.keys()].filter((key) => !english.has(key)).map((key) => `${key} has no English text`);
  const texts = [...english].flatMap(([key, text]) => {
    const translated = chinese.get(key);
    return translated === undefined ? [] : pairProblems(key, text, translated);
  });
  const patterns = [english, chinese].flatMap((bundle) =>
    [...bundle].flatMap(([key, text]) => patternProblems(key, text)),
  );
  return [...missing, ...alone, ...texts, ...patterns];
}

/**
 * Keys that are asked for and absent, and keys that nothing names. One that ends with `*` stands for all that begin so.
 * `named` may hold texts that are no keys.
 */
export function keyProblems(
  { english }: Bundles,
  asked: ReadonlySet<string>,
  named: ReadonlySet<string>,
): readonly string[] {
  const keys = [...english.keys()];
  const fits = (name: string, key: string) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name);
  const all = [...asked, ...named];
  return [
    ...[...asked]
      .filter((name) => !keys.some((key) => fits(name, key)))
      .map((name) => `${name} is used and has no text`),
    ...keys.filter((key) => !all.some((name) => fits(name, key))).map((key) => `${key} is used by nothing`),
  ];
}

function pairProblems(key: string, english: string, chinese: string): readonly string[] {
  const problems: string[] = [];
  if (english.trim() === '' || chinese.trim() === '') problems.push(`${key} is empty`);
  if (parameters(english) !== parameters(chinese)) problems.push(`${key} takes other parameters in Chinese`);
  if (/[\u4e00-\u9fff]/.test(english)) problems.push(`${key} is Chinese in the English bundle`);
  const names = english.replace(/\b(?:Scenewright|Node\.js|Node|Unity|Rider|API|LSP|URL|Copilot|Tab)\b/g, '');
  const wordy = /[A-Za-z]{3,}/.test(names.replace(/<[^>]*>|\{[^}]*\}/g, ''));
  if (wordy && !/[\u4e00-\u9fff]/.test(chinese)) problems.push(`${key} is not translated`);
  return problems;
}

function parameters(text: string): string {
  return [...new Set([...text.matchAll(/\{(\d+)/g)].map(([, number]) => number))].sort().join(' ');
}

/** In a text with parameters an apostrophe quotes what follows; one that shall be seen is doubled. */
function patternProblems(key: string, text: string): readonly string[] {
  if (parameters(text) === '') return [];
  return text.replaceAll("''", '').includes("'") ? [`${key} has a single apostrophe beside parameters`] : [];
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, character: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: '\n', t: '\t', r: '\r', f: '\f' }[character ?? ''] ?? character ?? '';
  });
}
