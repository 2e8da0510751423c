import { Parser } from 'htmlparser2';

/** A file of XML documentation: what it says of a type or member. */
export interface DocFile {
  /** The text under `id`; failing that, under the first id that begins with `prefix` and its parameters. */
  find(id: string, prefix: string): DocText | undefined;
  readonly size: number;
}

/** What XML documentation says, as plain text in one line each. */
export interface DocText {
  readonly summary: string;
  readonly returns?: string;
  readonly remarks?: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
}

/**
 * Index a file of documentation by its members; a member is read when it is asked for. Broken or foreign text is a file
 * without members, or with those that can be told apart.
 */
export function readDocFile(text: string): DocFile {
  const starts = new Map<string, number>();
  const firsts = new Map<string, string>();
  member.lastIndex = 0;
  for (let match = member.exec(text); match !== null; match = member.exec(text)) {
    const id = match[1] ?? '';
    if (!starts.has(id)) starts.set(id, match.index);
    const prefix = id.replace(/\(.*$/s, '');
    if (!firsts.has(prefix)) firsts.set(prefix, id);
  }
  return {
    find(id, prefix) {
      const found = starts.has(id) ? id : firsts.get(prefix);
      const start = found === undefined ? undefined : starts.get(found);
      return start === undefined ? undefined : readMember(text.slice(start, endOf(text, start)));
    },
    size: starts.size,
  };
}

const member = /<member\s+name="([A-Z]:[^"<>]{1,2000})"/g;

/** Longer members are cut: a hover shows a few lines. */
const maximumMember = 20_000;

function endOf(text: string, start: number): number {
  const next = text.indexOf('<member', start + 1);
  const close = text.indexOf('</member>', start);
  const ends = [next, close === -1 ? -1 : close + 9, start + maximumMember].filter((end) => end !== -1);
  return Math.min(...ends, text.length);
}

type Draft = { -readonly [Key in keyof DocText]: DocText[Key] };

function readMember(xml: string): DocText | undefined {
  const parts = new Map<string, string>();
  const parameters: { name: string; text: string }[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (name === 'param') parameters.push({ name: attributes['name'] ?? '', text: '' });
        const shown = inline(name, attributes);
        if (shown !== '') add(shown);
      },
      ontext: (part) => add(part),
      onclosetag(name) {
        if (open.at(-1) === name) open.pop();
        if (name === 'para' || name === 'br') add(' ');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const add = (part: string): void => {
    const section = open[1];
    const last = parameters.at(-1);
    if (section === 'param' && last !== undefined) last.text += part;
    else if (section !== undefined) parts.set(section, (parts.get(section) ?? '') + part);
  };
  parser.end(xml);
  const summary = folded(parts.get('summary'));
  const returns = folded(parts.get('returns'));
  const remarks = folded(parts.get('remarks'));
  if (summary === '' && returns === '' && remarks === '') return undefined;
  const draft: Draft = {
    summary,
    parameters: parameters.map(({ name, text }) => ({ name, text: folded(text) })).filter(({ text }) => text !== ''),
  };
  if (returns !== '') draft.returns = returns;
  if (remarks !== '') draft.remarks = remarks;
  return draft;
}

/** What a tag inside of a text stands for: a reference by its last name, a parameter by its own. */
function inline(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'see' || name === 'seealso') {
    const target = attributes['cref'] ?? attributes['langword'] ?? '';
    return target
      .replace(/^[A-Z]:/, '')
      .replace(/\(.*$/, '')
      .split('.')
      .slice(-2)
      .join('.');
  }
  return name === 'paramref' || name === 'typeparamref' ? (attributes['name'] ?? '') : '';
}

function folded(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
