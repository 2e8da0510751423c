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

/** What a comment `// generate material: wet brick` asks for. */
export function materialWish(line: string): string | undefined {
  return /^\s*\/\/\s*(?:generate material|生成材质)\s*[:：]\s*(\S.*?)\s*$/i.exec(line)?.[1];
}

/** What a field `public Material wetBrick;` asks for, in words. */
export function fieldWish(line: string): string | undefined {
  const name = /\b(?:Material|Texture2?D?)(?:\[\]|>)?\s+(?:m_|_)?([A-Za-z]\w*)\s*[;=,]/.exec(line)?.[1];
  return name
    ?.replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
