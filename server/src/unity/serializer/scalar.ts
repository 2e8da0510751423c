/**
 * A text as a YAML scalar that Unity reads back as the same text: plain where that is safe, single-quoted where plain
 * would mean something else, double-quoted with escapes where characters ask for it. Every scalar of ours passes here.
 */
export function writeText(text: string): string {
  if (text === '') return '';
  if (needsEscapes.test(text)) return `"${Array.from(text, escaped).join('')}"`;
  return isPlain(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** A number as Unity prints floats: up to nine significant digits, no trailing zeros, exponents as `1e-05`. */
export function writeFloat(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const short = String(Number(Math.fround(value).toPrecision(7)));
  return short.replace(/e([+-])(\d)$/, 'e$10$2');
}

const needsEscapes = /[^\x20-\x7e]/;

function isPlain(text: string): boolean {
  return (
    !/^[\s\-?:,[\]{}#&*!|>'"%@`]/.test(text) &&
    !/\s$/.test(text) &&
    !/: |:$| #/.test(text) &&
    !/^(?:true|false|yes|no|on|off|null|~|y|n)$/i.test(text) &&
    !/^[+-]?(?:\.?\d)/.test(text)
  );
}

function escaped(character: string): string {
  const known = named[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return character;
  // Characters beyond the basic plane are written as their two UTF-16 halves, as Unity does.
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join('');
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };
