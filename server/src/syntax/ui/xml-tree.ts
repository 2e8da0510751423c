import type { ProblemFact } from '#syntax/symbol.ts';
import type { XmlAttribute, XmlDocument } from './xml.ts';

/** A tree of elements that grows with the tags of a text; offsets are those of the text. */
export interface XmlTree {
  /** An opening tag whose name stands there. */
  open(nameStart: number, nameEnd: number): void;
  /** An opening tag whose `<` stands at `start`, before the one around it is complete. */
  restart(start: number, nameEnd: number): void;
  /** An attribute of the tag that was opened last. */
  attribute(attribute: XmlAttribute): void;
  /** The element that was opened last ends with its tag. */
  closeLast(end: number): void;
  /** A closing tag whose name stands there. */
  close(nameStart: number, nameEnd: number): void;
  finish(): XmlDocument;
}

/** An empty tree. */
export function createXmlTree(text: string): XmlTree {
  const elements: OpenElement[] = [];
  const stack: number[] = [];
  // How many elements of a name are open, so that a stray closing tag costs no search.
  const open = new Map<string, number>();
  const problems: ProblemFact[] = [];

  const report = (start: number, end: number, message: string): void => {
    if (problems.length < maximumProblems) problems.push({ code: 'syntax', span: { start, end }, message });
  };
  const reportTag = ({ start, tag }: OpenElement, lacks: 'closed' | 'complete'): void => {
    report(start, start + 1 + tag.length, `<${tag}> is not ${lacks}`);
  };
  const innermost = (): OpenElement | undefined => elements[stack.at(-1) ?? -1];
  const pop = (end: number): void => {
    const element = innermost();
    if (element === undefined) return;
    stack.pop();
    element.end = end;
    open.set(element.tag, (open.get(element.tag) ?? 1) - 1);
  };
  const push = (nameStart: number, nameEnd: number): void => {
    const written = text.slice(nameStart, nameEnd);
    const tag = written.slice(written.lastIndexOf('<') + 1);
    if (tag !== written) report(nameStart - 1, nameEnd - tag.length - 1, 'this tag is not complete');
    const start = nameEnd - tag.length - 1;
    const type = tag.slice(tag.lastIndexOf(':') + 1);
    elements.push({ type, tag, attributes: [], start, parent: stack.at(-1) ?? -1, end: text.length });
    stack.push(elements.length - 1);
    open.set(tag, (open.get(tag) ?? 0) + 1);
  };

  return {
    open: push,
    restart(start, nameEnd) {
      const outer = innermost();
      if (outer !== undefined) reportTag(outer, 'complete');
      pop(start);
      push(start + 1, nameEnd);
    },
    attribute(attribute) {
      const { start, end } = attribute.span;
      // XML allows no `<` in a value: the quote that should close it is missing.
      if (text.slice(start, end).includes('<')) report(start - 1, end, 'a quote is not closed');
      innermost()?.attributes.push(attribute);
    },
    closeLast: pop,
    close(nameStart, nameEnd) {
      const tag = text.slice(nameStart, nameEnd);
      const end = closingEnd(text, nameEnd);
      if ((open.get(tag) ?? 0) === 0) {
        report(nameStart - 2, end, `</${tag}> closes nothing`);
        return;
      }
      for (let last = innermost(); last !== undefined && last.tag !== tag; last = innermost()) {
        reportTag(last, 'closed');
        pop(nameStart - 2);
      }
      pop(end);
    },
    finish() {
      // What encloses it is open only because of it.
      const last = innermost();
      if (last !== undefined) reportTag(last, 'closed');
      return {
        elements: elements.map(({ type, attributes, start, end, parent }) => {
          return { type, attributes, span: { start, end }, parent };
        }),
        problems,
      };
    },
  };
}

interface OpenElement {
  readonly type: string;
  readonly tag: string;
  readonly attributes: XmlAttribute[];
  readonly start: number;
  readonly parent: number;
  end: number;
}

/** Problems beyond this many are not listed. */
const maximumProblems = 50;

function closingEnd(text: string, nameEnd: number): number {
  const bracket = text.indexOf('>', nameEnd);
  return bracket === -1 ? text.length : bracket + 1;
}
