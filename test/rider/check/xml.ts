/** An element of XML. `text` is its own text, without that of its children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * Read an XML document without a DTD, which is all that descriptors and icons are. Throws where it is not well-formed.
 */
export function parseXml(source: string): Element {
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  while (at < source.length) {
    const top = open.at(-1);
    if (top === undefined) break;
    if (source.startsWith('<!--', at)) at = after(source, '-->', at + 4);
    else if (source.startsWith('<?', at)) at = after(source, '?>', at);
    else if (source.startsWith('<![CDATA[', at)) {
      const end = after(source, ']]>', at);
      top.text += source.slice(at + 9, end - 3);
      at = end;
    } else if (source.startsWith('</', at)) {
      const end = after(source, '>', at);
      const name = source.slice(at + 2, end - 1).trim();
      if (open.length === 1 || top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      open.at(-1)?.children.push(top);
      at = end;
    } else if (source[at] === '<') {
      const tag = readTag(source, at);
      const element = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
      if (tag.closed) top.children.push(element);
      else open.push(element);
      at = tag.end;
    } else {
      const next = source.indexOf('<', at);
      const end = next === -1 ? source.length : next;
      top.text += unescaped(source.slice(at, end));
      at = end;
    }
  }
  const [root, ...others] = open[0]?.children ?? [];
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (root === undefined || others.length > 0 || open[0]?.text.trim() !== '')
    throw new Error('the document is not one element');
  return root;
}

/** The children of an element by that name. */
export function childrenNamed(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** An element and all below it. */
export function withDescendants(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

function readTag(source: string, from: number) {
  const name = /<([A-Za-z_:][\w:.-]*)/y;
  name.lastIndex = from;
  const named = name.exec(source)?.[1];
  if (named === undefined) throw new Error(`no element begins at ${from}`);
  const attributes: Record<string, string> = {};
  const attribute = /\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = name.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(source);
    if (found === null) break;
    const key = found[1] ?? '';
    if (key in attributes) throw new Error(`<${named}> has ${key} twice`);
    attributes[key] = unescaped(found[2] ?? found[3] ?? '');
    end = attribute.lastIndex;
  }
  const close = /\s*(\/?)>/y;
  close.lastIndex = end;
  const closed = close.exec(source);
  if (closed === null) throw new Error(`<${named}> does not end`);
  return { name: named, attributes, closed: closed[1] === '/', end: close.lastIndex };
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at === -1) throw new Error(`${mark} is missing`);
  return at + mark.length;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const code = /^#(x?)([0-9a-fA-F]+)$/.exec(name);
    const character =
      code === null ? entities[name] : String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] === '' ? 10 : 16));
    if (character === undefined || !whole.endsWith(';')) throw new Error(`no entity is ${whole}`);
    return character;
  });
}
