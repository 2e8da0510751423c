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
 * mappings and sequences by indentation, sequences at their key's own indentation, values on one line or wrapped.
 */
export function readFields(text: string): readonly YamlField[] {
  const fields: YamlField[] = [];
  const stack: Container[] = [];
  let pending: string | undefined;

  const openMapping = (indent: number): Container => {
    while (stack.length > 0 && top(stack).indent > indent) stack.pop();
    while (stack.length > 0 && top(stack).kind === 'sequence' && top(stack).indent >= indent) stack.pop();
    const last = stack.at(-1);
    if (last !== undefined && last.kind === 'mapping' && last.indent === indent) return last;
    const opened: Container = { kind: 'mapping', indent, path: pending ?? last?.path ?? '', index: 0 };
    stack.push(opened);
    return opened;
  };

  const openItem = (indent: number): string => {
    while (stack.length > 0 && top(stack).indent > indent) stack.pop();
    const last = stack.at(-1);
    if (last !== undefined && last.kind === 'sequence' && last.indent === indent) last.index++;
    else stack.push({ kind: 'sequence', indent, path: pending ?? last?.path ?? '', index: 0 });
    const sequence = top(stack);
    return `${sequence.path}.Array.data[${sequence.index}]`;
  };

  const readEntry = (column: number, content: string, lineOffset: number, rest: LineReader): void => {
    const separator = keyEnd(content);
    if (separator === -1) return;
    const mapping = openMapping(column);
    const key = content.slice(0, separator);
    const path = mapping.path === '' ? key : `${mapping.path}.${key}`;
    const value = rest.value(content.slice(separator + 1), lineOffset + column + separator + 1);
    pending = value === undefined ? path : undefined;
    if (value !== undefined) fields.push({ path, ...value });
  };

  const lines = createLineReader(text);
  // The header and the root key are not part of any property path.
  lines.next();
  lines.next();
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    let column = indentOf(line.text);
    let content = line.text.slice(column);
    if (content === '' || content.startsWith('#')) continue;
    let item: string | undefined;
    while (content === '-' || content.startsWith('- ')) {
      if (item !== undefined) pending = item;
      item = openItem(column);
      const skipped = 1 + indentOf(content.slice(1));
      column += skipped;
      content = content.slice(skipped);
    }
    if (item === undefined) readEntry(column, content, line.offset, lines);
    else if (keyEnd(content) !== -1) {
      pending = item;
      readEntry(column, content, line.offset, lines);
    } else {
      const value = lines.value(content, line.offset + column);
      pending = value === undefined ? item : undefined;
      if (value !== undefined) fields.push({ path: item, ...value });
    }
  }
  return fields;
}

interface Container {
  readonly kind: 'mapping' | 'sequence';
  readonly indent: number;
  readonly path: string;
  index: number;
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

interface LineReader {
  next(): Line | undefined;
  /** The value that begins with `text`, continued over further lines while its bracket or quote is open. */
  value(text: string, offset: number): { readonly value: string; readonly offset: number } | undefined;
}

/** A value is not followed over more lines than this: one broken quote must not swallow a file. */
const maximumWrappedLines = 2000;

function createLineReader(text: string): LineReader {
  let position = 0;
  const next = (): Line | undefined => {
    if (position >= text.length) return undefined;
    const found = text.indexOf('\n', position);
    const end = found === -1 ? text.length : found;
    const offset = position;
    position = end + 1;
    return { text: text.slice(offset, text.charCodeAt(end - 1) === 13 ? end - 1 : end), offset };
  };
  return {
    next,
    value(raw, offset) {
      const start = indentOf(raw);
      let value = raw.slice(start).trimEnd();
      if (value === '') return undefined;
      for (let lines = 0; lines < maximumWrappedLines && isOpen(value); lines++) {
        const line = next();
        if (line === undefined) break;
        value += ` ${line.text.trim()}`;
      }
      return { value, offset: offset + start };
    },
  };
}

/** Whether a flow value or a quoted text still waits for its end. */
function isOpen(value: string): boolean {
  const first = value.charAt(0);
  if (first === '{') return !value.includes('}');
  if (first === '[') return !value.includes(']');
  if (first === "'") return (value.match(/'/g)?.length ?? 0) % 2 === 1;
  if (first === '"') return value.length < 2 || !/(?:^|[^\\])(?:\\\\)*"$/.test(value.slice(1));
  return false;
}

function indentOf(text: string): number {
  let indent = 0;
  while (text.charCodeAt(indent) === 32) indent++;
  return indent;
}

/** Index of the colon that ends a key, or -1 when `content` is no `key:` or `key: value`. */
function keyEnd(content: string): number {
  const first = content.charAt(0);
  if (first === '{' || first === '[' || first === '') return -1;
  const from = first === '"' || first === "'" ? content.indexOf(first, 1) + 1 : 0;
  const colon = content.indexOf(': ', from);
  if (colon !== -1) return first === '"' && from === 0 ? -1 : colon;
  return content.endsWith(':') ? content.length - 1 : -1;
}

function top(stack: readonly Container[]): Container {
  const last = stack.at(-1);
  if (last === undefined) throw new Error('no open container');
  return last;
}
