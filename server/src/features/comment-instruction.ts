import type { Span } from '#base/text.ts';

/** An instruction that was written as a comment, for editors without an input box: `// scenewright: make this frame-rate independent`. */
export interface CommentInstruction {
  readonly instruction: string;
  /** The comment and the code below it up to an empty line: the comment goes with the change. */
  readonly span: Span;
}

/** The instruction on the line at `offset`, if there is one. */
export function commentInstruction(text: string, offset: number): CommentInstruction | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  const match = /^\s*\/\/\s*scenewright:\s*(\S.*?)\s*$/i.exec(text.slice(start, end));
  if (match?.[1] === undefined) return undefined;
  const rest = text.slice(end);
  const below = rest.search(/\n[ \t\r]*(?:\n|$)/);
  return { instruction: match[1], span: { start, end: below === -1 ? text.length : end + below } };
}

/** An asset that a line of code asks for. */
export interface AssetWish {
  readonly kind: 'material' | 'model';
  /** What it should look like, in words. */
  readonly prompt: string;
}

/** What a comment `// generate material: wet brick` or `// generate model: oak table` asks for. */
export function commentWish(line: string): AssetWish | undefined {
  const match = /^\s*\/\/\s*(?:generate (material|model)|生成(材质|模型))\s*[:：]\s*(\S.*?)\s*$/i.exec(line);
  const [, english, chinese, prompt] = match ?? [];
  if (prompt === undefined) return undefined;
  return { kind: english?.toLowerCase() === 'model' || chinese === '模型' ? 'model' : 'material', prompt };
}

/** What a field `public Material wetBrick;` or `public GameObject woodenBarrel;` asks for. */
export function fieldWish(line: string): AssetWish | undefined {
  const match =
    /\b(?:(Material|Texture2?D?)|(?:GameObject|Mesh|Transform))(?:\[\]|>)?\s+(?:m_|_)?([A-Za-z]\w*)\s*[;=,]/.exec(line);
  const [, surface, name] = match ?? [];
  if (name === undefined) return undefined;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return surface === undefined
    ? { kind: 'model', prompt: words.replace(/ (?:prefab|prefabs|object|objects|mesh|model|root)$/, '') }
    : { kind: 'material', prompt: words };
}
