// Go's regular expressions (RE2) written as JavaScript's, for the small part of the syntax that lists of secrets use.

/**
 * The expression `source` as JavaScript reads it on Node 20: `(?i)` over everything becomes the flag, over a part it is spelled out,
 * since Node 20 knows no flags inside an expression. Throws on what it does not know: a rule changed in silence finds nothing.
 */
export function toJavaScript(source) {
  const whole = /^\(\?i\)(?![\s\S]*\(\?-?[a-z]*i)/.exec(source) !== null;
  const rest = whole ? source.slice('(?i)'.length) : source;
  const reader = { text: rest, at: 0, insensitive: false, dotAll: false, open: [] };
  let written = '';
  while (reader.at < rest.length) written += readPart(reader);
  if (reader.open.length > 0) throw new Error(`an open group in ${source}`);
  new RegExp(written, whole ? 'i' : '');
  return { source: written, flags: whole ? 'i' : '' };
}

function readPart(reader) {
  const character = reader.text[reader.at] ?? '';
  if (character === '\\') return readEscape(reader);
  if (character === '[') return readClass(reader);
  if (character === '(') return readOpening(reader);
  reader.at++;
  if (character === ')') return readClosing(reader);
  if (character === '.') return reader.dotAll ? '[\\s\\S]' : '[^\\n]';
  if (character === '{') return isQuantifier(reader) ? '{' : '\\{';
  if (character === ']') return '\\]';
  if (character === '}') return closesQuantifier(reader) ? '}' : '\\}';
  return bothCases(reader, character);
}

const passed = /^[sSwWdDbBtrnfv]$/;
const punctuation = /^[^A-Za-z0-9\s]$/;

function readEscape(reader) {
  const next = reader.text[reader.at + 1] ?? '';
  if (next === 'x') {
    const hex = /^\\x([0-9A-Fa-f]{2})/.exec(reader.text.slice(reader.at));
    if (hex === null) throw new Error(`an escape of another kind in ${reader.text}`);
    reader.at += 4;
    return escaped(String.fromCharCode(Number.parseInt(hex[1], 16)));
  }
  reader.at += 2;
  if (next === 'z') return '$';
  if (passed.test(next)) return `\\${next}`;
  if (punctuation.test(next)) return escaped(next);
  throw new Error(`\\${next} is not known, in ${reader.text}`);
}

/** Only what needs it is escaped, as linters ask. */
function escaped(character) {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

const posix = new Map([
  ['alnum', 'a-zA-Z0-9'],
  ['alpha', 'a-zA-Z'],
  ['digit', '0-9'],
  ['space', '\\t\\n\\v\\f\\r '],
  ['xdigit', '0-9A-Fa-f'],
]);

function readClass(reader) {
  const match = /^\[(\^?)(\]?(?:\\[\s\S]|\[:[a-z]+:\]|[^\]\\])*)\]/.exec(reader.text.slice(reader.at));
  if (match === null) throw new Error(`an open class in ${reader.text}`);
  reader.at += match[0].length;
  const items = [...match[2].matchAll(/\[:([a-z]+):\]|\\x([0-9A-Fa-f]{2})|\\([\s\S])|([\s\S])/g)].map(
    ([, name, hex, behindSlash, plain]) => {
      if (name !== undefined) {
        const characters = posix.get(name);
        if (characters === undefined) throw new Error(`[:${name}:] is not known`);
        return characters;
      }
      if (hex !== undefined) return inClass(String.fromCharCode(Number.parseInt(hex, 16)));
      if (behindSlash === undefined) return plain === '-' ? '-' : inClass(plain);
      if (passed.test(behindSlash)) return `\\${behindSlash}`;
      if (!punctuation.test(behindSlash)) throw new Error(`\\${behindSlash} is not known, in ${reader.text}`);
      return behindSlash === '-' ? '\\-' : inClass(behindSlash);
    },
  );
  const body = items.join('');
  return `[${match[1]}${reader.insensitive ? otherCase(body) : ''}${body}]`;
}

function inClass(character) {
  return /[\\\]^[]/.test(character) ? `\\${character}` : character;
}

/** The letters and ranges of a class in their other case, to stand before it, as it may end in a hyphen. */
function otherCase(body) {
  const found = body.replace(/\\[\s\S]/g, '').matchAll(/[a-z]-[a-z]|[A-Z]-[A-Z]|[a-zA-Z]/g);
  const swapped = [...found].map(([part]) => (part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase()));
  return [...new Set(swapped)].filter((part) => !body.includes(part)).join('');
}

function readOpening(reader) {
  const rest = reader.text.slice(reader.at);
  const named = /^\(\?P<\w+>/.exec(rest);
  const flagged = /^\(\?([a-z]*)(?:-([a-z]+))?([:)])/.exec(rest);
  if (named === null && flagged === null && rest.startsWith('(?')) throw new Error(`${rest.slice(0, 6)} is not known`);
  const { insensitive, dotAll } = reader;
  if (flagged === null) {
    reader.at += named === null ? 1 : named[0].length;
    reader.open.push({ insensitive, dotAll });
    return '(';
  }
  const [whole, on, off = '', end] = flagged;
  if (/[^is]/.test(on + off)) throw new Error(`the flags of ${whole} are not known`);
  reader.at += whole.length;
  if (end === ':') reader.open.push({ insensitive, dotAll });
  if (/i/.test(on + off)) reader.insensitive = on.includes('i');
  if (/s/.test(on + off)) reader.dotAll = on.includes('s');
  return end === ':' ? '(?:' : '';
}

function readClosing(reader) {
  const outside = reader.open.pop();
  if (outside === undefined) throw new Error(`a stray ) in ${reader.text}`);
  reader.insensitive = outside.insensitive;
  reader.dotAll = outside.dotAll;
  return ')';
}

function isQuantifier(reader) {
  return /^\d+(?:,\d*)?\}/.test(reader.text.slice(reader.at));
}

function closesQuantifier(reader) {
  return /\{\d+(?:,\d*)?\}$/.test(reader.text.slice(0, reader.at));
}

function bothCases(reader, character) {
  if (!reader.insensitive || !/[a-zA-Z]/.test(character)) return character === '/' ? '\\/' : character;
  return `[${character.toLowerCase()}${character.toUpperCase()}]`;
}
