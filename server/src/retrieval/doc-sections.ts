/** A part of a document that is found and shown as one. Lines are counted from 1. */
export interface DocSection {
  /** The headings that it stands below, outermost first. */
  readonly headings: readonly string[];
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
}

/** A section longer than this is cut at the next empty line. */
const longSection = 1500;

/** The sections of a Markdown or plain text: one a heading, long ones cut between paragraphs. */
export function docSections(text: string): readonly DocSection[] {
  const sections: DocSection[] = [];
  const headings: { readonly level: number; readonly title: string }[] = [];
  const lines = text.split(/\r?\n/);
  let first = 0;
  let length = 0;
  let isFenced = false;
  const close = (end: number): void => {
    const body = lines.slice(first, end).join('\n');
    if (body.trim() !== '') {
      sections.push({ headings: headings.map(({ title }) => title), line: first + 1, endLine: end, text: body });
    }
    first = end;
    length = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced;
    const heading = isFenced ? null : /^(#{1,6})\s+(.+?)\s*#*$/.exec(line);
    if (heading?.[1] !== undefined && heading[2] !== undefined) {
      close(index);
      const level = heading[1].length;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, title: heading[2] });
    } else if (length > longSection && line.trim() === '') close(index);
    length += line.length + 1;
  }
  close(lines.length);
  return sections;
}
