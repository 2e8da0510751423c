/** Kinds of passage a search can ask for. */
export type PassageKind = 'script' | 'shader' | 'asset' | 'doc';

/** A passage that is found and shown as one. Lines are 1-based. */
export interface Chunk {
  readonly path: string;
  readonly kind: PassageKind;
  /** Dotted name of what the passage declares, or the file's name. */
  readonly symbol: string;
  readonly line: number;
  readonly endLine: number;
  /** Fields that searches weigh apart (`fields.ts`). */
  readonly name: string;
  /** The name of what encloses it: a type, or a shader; `''` where nothing does. */
  readonly owner: string;
  readonly comment: string;
  readonly body: string;
}

/** Passages longer than this many characters are cut: the rest rarely decides what a passage is about. */
<<<<<<< HEAD
export const maximumBody = 4000;
=======
const maximumBody = 4000;

/** Files of no kind of their own that give a passage, by ending. */
const otherPassages: Readonly<Record<string, PassageKind>> = {
  '.md': 'doc',
  '.txt': 'doc',
  '.rst': 'doc',
  '.inputactions': 'asset',
  '.uxml': 'asset',
  '.uss': 'asset',
};

/** The kind of passage that a file gives, if any. */
export function passageKind(path: string, kind: FileKind): PassageKind | undefined {
  if (kind === 'other') return otherPassages[extensionOf(path)];
  return passageKinds[kind];
}

/** Cut a file into passages: one per function and type of code, one per asset or document. */
export function chunkFile(path: string, facts: FileFacts, text: () => string, nameOf: AssetName): readonly Chunk[] {
  const kind = passageKind(path, facts.kind);
  if (kind === undefined) return [];
  if (kind === 'doc') return docChunks(path, text());
  return kind === 'script' || facts.kind === 'shader' || facts.kind === 'hlsl'
    ? codeChunks(path, kind, facts, text())
    : [wholeChunk(path, kind, facts, nameOf)];
}

/** Symbols that are a passage of their own; the rest of a type stays with the type. */
const ownPassage: ReadonlySet<SymbolKind> = new Set(['method', 'constructor', 'function', 'kernel', 'property']);
const containers: ReadonlySet<SymbolKind> = new Set([
  'class',
  'struct',
  'interface',
  'enum',
  'record',
  'shader',
  'constantBuffer',
]);

/** Properties shorter than this stay with their type. */
const minimumProperty = 120;

function codeChunks(path: string, kind: PassageKind, facts: FileFacts, text: string): readonly Chunk[] {
  const lines = indexLines(text);
  const lineOf = (offset: number) => positionAt(lines, offset).line + 1;
  const own = facts.symbols.filter(
    (symbol) =>
      ownPassage.has(symbol.kind) &&
      (symbol.kind !== 'property' || symbol.span.end - symbol.span.start >= minimumProperty),
  );
  const chunks = own.map((symbol) =>
    chunkOf(path, kind, symbol, text.slice(symbol.span.start, symbol.span.end), lineOf),
  );
  for (const type of facts.symbols) {
    if (!containers.has(type.kind)) continue;
    chunks.push(chunkOf(path, kind, type, remainder(type.span, own, facts.symbols, text), lineOf));
  }
  if (chunks.length === 0) {
    const end = lines.starts.length;
    chunks.push({
      path,
      kind,
      symbol: stemOf(path),
      line: 1,
      endLine: end,
      name: stemOf(path),
      comment: '',
      body: text.slice(0, maximumBody),
    });
  }
  return chunks;
}

function chunkOf(
  path: string,
  kind: PassageKind,
  symbol: SymbolFact,
  body: string,
  lineOf: (offset: number) => number,
): Chunk {
  return {
    path,
    kind,
    symbol: symbol.container === '' ? symbol.name : `${symbol.container}.${symbol.name}`,
    line: lineOf(symbol.span.start),
    endLine: lineOf(Math.max(symbol.span.start, symbol.span.end - 1)),
    name: symbol.name,
    comment: symbol.doc ?? '',
    body: body.slice(0, maximumBody),
  };
}

/** The text of a type without the members and nested types that are passages of their own. */
function remainder(span: Span, own: readonly SymbolFact[], all: readonly SymbolFact[], text: string): string {
  const inside = [...own, ...all.filter((symbol) => containers.has(symbol.kind))]
    .map((symbol) => symbol.span)
    .filter((other) => other.start > span.start && other.end <= span.end)
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let position = span.start;
  for (const cut of inside) {
    if (cut.start > position) parts.push(text.slice(position, cut.start));
    position = Math.max(position, cut.end);
  }
  parts.push(text.slice(position, span.end));
  return parts.join('');
}

function docChunks(path: string, text: string): readonly Chunk[] {
  return docSections(text).map((section) => ({
    path,
    kind: 'doc',
    symbol: section.headings.at(-1) ?? stemOf(path),
    line: section.line,
    endLine: section.endLine,
    name: [stemOf(path), ...section.headings].join(' '),
    comment: '',
    body: section.text.slice(0, maximumBody),
  }));
}

/** Shader graphs and text assets are described by their facts: their text says nothing to a reader. */
function wholeChunk(path: string, kind: PassageKind, facts: FileFacts, nameOf: AssetName): Chunk {
  const asset = describeAsset(path, facts, nameOf);
  return {
    path,
    kind,
    symbol: stemOf(path),
    line: 1,
    endLine: 1,
    name: stemOf(path),
    comment: [asset.kind, ...asset.parts].join(' '),
    body: asset.names.join(' ').slice(0, maximumBody),
  };
}
>>>>>>> main
