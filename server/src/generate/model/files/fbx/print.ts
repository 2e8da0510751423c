import { shortNumber } from '#generate/model/files/write/short-number.ts';
import type { FbxNode, FbxValue } from './node.ts';

/**
 * Nodes as text. One tab a depth and one line an array: three.js finds the end of a node by its indentation. Quotes are
 * written `&quot;`, as Autodesk's writer does, and a text has no line ends.
 */
export function printFbx(nodes: readonly FbxNode[]): string {
  const lines: string[] = [];
  for (const node of nodes) print(node, '', lines);
  return `${lines.join('\n')}\n`;
}

function print({ name, values, children }: FbxNode, indent: string, lines: string[]): void {
  const [array] = values;
  if (array instanceof Float32Array || array instanceof Int32Array) {
    const numbers = Array.from(array, array instanceof Float32Array ? shortNumber : String);
    lines.push(`${indent}${name}: *${array.length} {`, `${indent}\ta: ${numbers.join(',')}`, `${indent}}`);
    return;
  }
  const head = `${indent}${name}: ${values.map(separated).join('')}`;
  if (children.length === 0 && values.length > 0) {
    lines.push(head);
    return;
  }
  lines.push(`${head} {`);
  for (const child of children) print(child, `${indent}\t`, lines);
  lines.push(`${indent}}`);
}

/** Numbers follow a comma, texts a comma and a space: three.js splits rows of properties at `",`. */
function separated(value: FbxValue, at: number): string {
  const text =
    typeof value === 'string'
      ? `"${value.replaceAll('"', '&quot;').replaceAll(/\s/g, ' ')}"`
      : typeof value === 'boolean'
        ? value
          ? 'T'
          : 'F'
        : typeof value === 'number' && !Number.isInteger(value)
          ? shortNumber(value)
          : String(value);
  if (at === 0) return text;
  return typeof value === 'string' ? `, ${text}` : `,${text}`;
}
