import type { ShaderMeaning } from './shader-meaning.ts';

/** How far around a word the code is read: declarations above it, its line. */
const window = 20_000;

/** What the word at `offset` of shader code that starts at `start` may be. */
export function hlslMeaning(text: string, start: number, offset: number): ShaderMeaning | undefined {
  const span = wordAround(text, offset);
  if (span === undefined || isCommentOrString(text, Math.max(start, offset - window), span.start)) return undefined;
  const name = text.slice(span.start, span.end);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(Math.max(start, lineStart), span.start);
  if (/^\s*#\s*pragma\s+$/.test(before)) return { kind: 'pragma', name, span };
  if (/^\s*#/.test(before) && !/^\s*#\s*(?:if|elif|ifdef|ifndef|define)\b/.test(before)) return undefined;
  if (/^\s*#\s*define\s+$/.test(before)) return undefined;
  const previous = lastCharacter(text, start, span.start);
  const next = nextCharacter(text, span.end);
  if (previous === '.') return next === '(' ? { kind: 'method', name, span } : undefined;
  if (previous === ':' && semantic.test(name) && !isConditional(text, start, span.start))
    return { kind: 'semantic', name: name.replace(/\d+$/, ''), span };
  if (previous === '[' && startsAttribute(text, start, span.start)) return { kind: 'attribute', name, span };
  if (
    isDeclaration(text, start, span.start, next) ||
    isLocal(text, Math.max(start, span.start - window), span.start, name)
  )
    return undefined;
  return { kind: 'name', name, isCalled: next === '(', span };
}

/** The word around an offset. */
function wordAround(text: string, offset: number): { readonly start: number; readonly end: number } | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && /\w/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\w/.test(text.charAt(end))) end++;
  return start === end || /\d/.test(text.charAt(start)) ? undefined : { start, end };
}

/** Whether the text from `from` leaves a comment or string open at `to`. Strings end with their line. */
function isCommentOrString(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const two = text.slice(at, at + 2);
    if (two === '//') {
      const end = text.indexOf('\n', at);
      if (end === -1 || end >= to) return true;
      at = end;
    } else if (two === '/*') {
      const end = text.indexOf('*/', at + 2);
      if (end === -1 || end + 1 >= to) return true;
      at = end + 1;
    } else if (text.charAt(at) === '"') {
      const rest = /["\n]/g;
      rest.lastIndex = at + 1;
      const end = rest.exec(text)?.index ?? text.length;
      if (end >= to) return true;
      at = end;
    }
  }
  return false;
}

function lastCharacter(text: string, from: number, to: number): string {
  let at = to - 1;
  while (at >= from && /\s/.test(text.charAt(at))) at--;
  return at < from ? '' : text.charAt(at);
}

function nextCharacter(text: string, from: number): string {
  return /\S/.exec(text.slice(from, from + 200))?.[0] ?? '';
}

const semantic =
  /^(?:SV_\w+|POSITIONT?\d*|NORMAL\d*|TANGENT\d*|BINORMAL\d*|COLOR\d*|TEXCOORD\d*|BLEND(?:WEIGHTS?|INDICES)\d*|PSIZE\d*|FOG|DEPTH\d*|VFACE|VPOS|TESSFACTOR\d*|INTERNALTESSPOS|BENTNORMAL)$/i;

/** `a ? b : c`, where the colon is no semantic's. */
function isConditional(text: string, from: number, to: number): boolean {
  const statement =
    text
      .slice(Math.max(from, to - 300), to)
      .split(/[;{}]/)
      .at(-1) ?? '';
  return statement.includes('?');
}

/** A bracket that indexes nothing: at the start of a statement, or behind another attribute. */
function startsAttribute(text: string, from: number, to: number): boolean {
  const bracket = text.lastIndexOf('[', to);
  const before = lastCharacter(text, from, bracket);
  return before === '' || before === ';' || before === '}' || before === '{' || before === ']' || before === ')';
}

const types =
  /^(?:(?:float|half|fixed|real|int|uint|bool|double|min16float|min16int|min16uint)(?:[1-4](?:x[1-4])?)?|void|matrix|vector|sampler\w*|Sampler\w*|Texture\w+|RWTexture\w+|(?:RW|Append|Consume)?StructuredBuffer|(?:RW)?ByteAddressBuffer|(?:RW)?Buffer|string|static|const|uniform|in|out|inout|struct|cbuffer|groupshared|nointerpolation|linear|centroid|sample|precise|inline|return)$/;

/** Whether a type stands right before the word, so that it is declared here. */
function isDeclaration(text: string, from: number, to: number, next: string): boolean {
  const above = text.slice(Math.max(from, to - 300), to).replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ; ');
  const before = /(\w+)(?:\s*<[^<>;]{0,80}>)?\s+$/.exec(above)?.[1];
  if (before === undefined || before === 'return' || before === 'else' || before === 'define') return false;
  if (types.test(before)) return true;
  // A type of one's own: `Varyings output`, `Varyings Vert(…)`.
  return /^[A-Za-z_]\w*$/.test(before) && /[;=,)({:[]/.test(next) && !notTypes.test(before);
}

const notTypes = /^(?:if|ifdef|ifndef|elif|defined|case|do|while|for|switch|register|packoffset)$/;

/** Whether the code above declares a variable or parameter of this name in the function around. */
function isLocal(text: string, from: number, to: number, name: string): boolean {
  const above = text.slice(from, to);
  // Functions begin at the left margin, as a rule; what lies above the last one is not in sight.
  const start = Math.max(above.lastIndexOf('\n}'), 0);
  const declared = new RegExp(`\\b([A-Za-z_]\\w*)(?:\\s*<[^<>;]{0,80}>)?\\s+${name}\\b\\s*(?=[;=,)\\[:])`, 'g');
  for (const match of above.slice(start).matchAll(declared)) {
    const type = match[1] ?? '';
    if (!/^(?:return|else|define|case|in|out|inout)$/.test(type)) return true;
  }
  return false;
}
