import { extensionOf, stemOf } from '#base/path.ts';
import type { FileFacts, FileKind } from '#syntax/facts.ts';
import { type Chunk, maximumBody, type PassageKind } from './chunk.ts';
import { scriptPassages, shaderPassages } from './code-passages.ts';
import { type AssetName, describeAsset } from './describe.ts';
import { docSections } from './doc-sections.ts';

const passageKinds: Readonly<Record<FileKind, PassageKind | undefined>> = {
  csharp: 'script',
  shader: 'shader',
  hlsl: 'shader',
  shadergraph: 'shader',
  yaml: 'asset',
  asmdef: undefined,
  meta: undefined,
  other: undefined,
};

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
  if (kind === 'script') return scriptPassages(path, facts, text());
  if (facts.kind === 'shader' || facts.kind === 'hlsl') return shaderPassages(path, facts, text());
  return [wholeChunk(path, kind, facts, text, nameOf)];
}

function docChunks(path: string, text: string): readonly Chunk[] {
  return docSections(text).map((section) => ({
    path,
    kind: 'doc',
    symbol: section.headings.at(-1) ?? stemOf(path),
    line: section.line,
    endLine: section.endLine,
    name: [stemOf(path), ...section.headings].join(' '),
    owner: '',
    comment: '',
    body: section.text.slice(0, maximumBody),
  }));
}

/** Shader graphs and text assets are described by their facts: their text says nothing to a reader. */
function wholeChunk(path: string, kind: PassageKind, facts: FileFacts, text: () => string, nameOf: AssetName): Chunk {
  const asset = describeAsset(path, facts, text, nameOf);
  return {
    path,
    kind,
    symbol: stemOf(path),
    line: 1,
    endLine: 1,
    name: stemOf(path),
    owner: '',
    comment: [asset.kind, ...asset.parts].join(' '),
    body: asset.names.join(' ').slice(0, maximumBody),
  };
}
