import { createLineReader, indentOf, type LineReader } from './lines.ts';

/** One scalar, reference or flow value of a document, under Unity's property path. */
export interface YamlField {
  /** `m_Materials.Array.data[0]`, without the root key. */
  readonly path: string;
  /** As written; a value wrapped over lines is joined by single spaces. */
  readonly value: string;
  /** Index of the value's first character in the document's text. */
  readonly offset: number;
}

/**
 * The fields of one document's text (header line included), in order. Reads the subset of YAML that Unity writes: block
 * mappings and sequences by indentation, sequences at their key's own indentation, values on one line or wrapped. A key
 * without a value gives no field unless its text is empty and nothing is nested below it.
 */
export function readFields(text: string): readonly YamlField[] {
  const fields: YamlField[] = [];
  const lines = createLineReader(text);
  // The header and the root key are not part of any property path.
  lines.next();
  lines.next();
  readBlock(lines, fields);
  return fields;
}

/** The fields of text without header and root key, such as a `.meta` file. */
export function readBareFields(text: string): readonly YamlField[] {
  const fields: YamlField[] = [];
  readBlock(createLineReader(text), fields);
  return fields;
}

interface Container {
  readonly kind: 'mapping' | 'sequence';
  readonly indent: number;
  readonly path: string;
  index: number;
}

/** A key or item whose value may follow on deeper lines. */
interface Pending {
  readonly path: string;
  readonly offset: number;
}

function readBlock(lines: LineReader, fields: YamlField[]): void {
  const stack: Container[] = [];
  let pending: Pending | undefined;

  /** An expected value that nothing followed is an empty text. */
  const settle = (): void => {
    if (pending !== undefined) fields.push({ path: pending.path, value: '', offset: pending.offset });
    pending = undefined;
  };

  const openMapping = (indent: number): Container => {
    while (stack.length > 0 && top(stack).indent > indent) stack.pop();
    while (stack.length > 0 && top(stack).kind === 'sequence' && top(stack).indent >= indent) stack.pop();
    const last = stack.at(-1);
    if (last !== undefined && last.kind === 'mapping' && last.indent === indent) {
      settle();
      return last;
    }
    const opened: Container = { kind: 'mapping', indent, path: pending?.path ?? last?.path ?? '', index: 0 };
    pending = undefined;
    stack.push(opened);
    return opened;
  };

  const openItem = (indent: number): string => {
    while (stack.length > 0 && top(stack).indent > indent) stack.pop();
    const last = stack.at(-1);
    if (last !== undefined && last.kind === 'sequence' && last.indent === indent) {
      settle();
      last.index++;
    } else {
      stack.push({ kind: 'sequence', indent, path: pending?.path ?? last?.path ?? '', index: 0 });
      pending = undefined;
    }
    const sequence = top(stack);
    return `${sequence.path}.Array.data[${sequence.index}]`;
  };

  const readValue = (path: string, raw: string, offset: number, indent: number): void => {
    const value = lines.value(raw, offset, indent);
    if (value === undefined) pending = { path, offset: offset + raw.length };
    else fields.push({ path, ...value });
  };

  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    let column = indentOf(line.text);
    let content = line.text.slice(column);
    if (content === '' || content.startsWith('#')) continue;
    let item: string | undefined;
    while (content === '-' || content.startsWith('- ')) {
      if (item !== undefined) pending = { path: item, offset: line.offset + column };
      item = openItem(column);
      const skipped = 1 + indentOf(content.slice(1));
      column += skipped;
      content = content.slice(skipped);
    }
    const separator = keyEnd(content);
    if (separator === -1) {
      if (item !== undefined) readValue(item, content, line.offset + column, column - 1);
      continue;
    }
    if (item !== undefined) pending = { path: item, offset: line.offset + column };
    const mapping = openMapping(column);
    const key = content.slice(0, separator);
    const path = mapping.path === '' ? key : `${mapping.path}.${key}`;
    readValue(path, content.slice(separator + 1), line.offset + column + separator + 1, column);
  }
  settle();
}

/** Index of the colon that ends a key, or -1 when `content` is no `key:` or `key: value`. */
function keyEnd(content: string): number {
  const first = content.charAt(0);
  if (first === '{' || first === '[' || first === '') return -1;
  if (first === '"' || first === "'") {
    const close = content.indexOf(first, 1);
    const rest = content.slice(close + 1, close + 3);
    return close !== -1 && (rest === ':' || rest === ': ') ? close + 1 : -1;
  }
  const colon = content.indexOf(': ');
  return colon === -1 && content.endsWith(':') ? content.length - 1 : colon;
}

function top(stack: readonly Container[]): Container {
  const last = stack.at(-1);
  if (last === undefined) throw new Error('no open container');
  return last;
}
