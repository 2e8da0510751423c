import { element } from '../dom.ts';

/** Elements that an answer may have, and what they become. The page has headings of its own above those of an answer. */
const shown = {
  h1: 'h3',
  h2: 'h3',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  pre: 'pre',
  code: 'code',
  strong: 'strong',
  em: 'em',
  s: 's',
  blockquote: 'blockquote',
  hr: 'hr',
  br: 'br',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
} as const satisfies Readonly<Record<string, keyof HTMLElementTagNameMap>>;

/** Elements whose content is no text for people. Of all others the content is shown. */
const dropped: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
]);

/** How deep an answer nests, and of how many elements and texts it is made. */
const [deepest, most] = [40, 20_000];

/**
 * Rebuild HTML that is not trusted from new elements: those of the list above, without any attribute but the number at which a
 * list begins. It is parsed into a document that neither loads nor runs anything. `show` makes the nodes of a text.
 */
export function safeNodes(
  html: string,
  show: (text: string) => readonly (Node | string)[],
): readonly (Node | string)[] {
  let left = most;
  const nodesOf = (parent: Node, depth: number, isBlock: boolean): readonly (Node | string)[] =>
    [...parent.childNodes].flatMap((node): readonly (Node | string)[] => {
      left--;
      if (left < 0) return [];
      if (node instanceof Text) return isBlock ? [node.data] : show(node.data);
      if (!(node instanceof Element) || depth > deepest) return [];
      const name = node.localName;
      if (dropped.has(name)) return [];
      const children = nodesOf(node, depth + 1, isBlock || name === 'pre');
      if (!isShown(name)) return children;
      const start = name === 'ol' ? Number(node.getAttribute('start') ?? 1) : 1;
      const made = element(shown[name], Number.isSafeInteger(start) && start !== 1 ? { start } : {});
      made.append(...children);
      // What is wider than the view is scrolled by keys too.
      if (name === 'pre' || name === 'table') made.tabIndex = 0;
      return [made];
    });
  return nodesOf(new DOMParser().parseFromString(html, 'text/html').body, 0, false);
}

function isShown(name: string): name is keyof typeof shown {
  return Object.hasOwn(shown, name);
}
