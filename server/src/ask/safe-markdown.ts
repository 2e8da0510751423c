/**
 * A model's Markdown without what an editor would load, run or lead to: images, HTML, links. Code stays as it is; what may or
 * may not be code is treated as text. It goes line by line, so that an answer can be shown while it comes.
 */
export function createSafeMarkdown(): (line: string) => string {
  let fence: string | undefined;
  return (line) => {
    if (fence !== undefined) {
      const end = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (end?.startsWith(fence) === true) fence = undefined;
      return line;
    }
    // One that is set deeper belongs to a list, which may end before it.
    fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line)?.slice(1).find(Boolean);
    return fence === undefined ? safeLine(line) : line.replace(/[^\w#+`~.-]/g, '');
  };
}

/** The same for a whole text. */
export function safeMarkdown(text: string): string {
  return text.split('\n').map(createSafeMarkdown()).join('\n');
}

/** Code stands between runs of backticks of one length; the first of them is not escaped. */
function safeLine(line: string): string {
  const runs = [...line.matchAll(/`+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
  let safe = '';
  let at = 0;
  for (const [index, open] of runs.entries()) {
    if (open.start < at || line.charAt(open.start - 1) === '\\') continue;
    const length = open.end - open.start;
    const close = runs.slice(index + 1).find(({ start, end }) => end - start === length);
    if (close === undefined) continue;
    safe += safeText(line.slice(at, open.start)) + line.slice(open.start, close.end);
    at = close.end;
  }
  return safe + safeText(line.slice(at));
}

function safeText(text: string): string {
  return text
    .replace(/^(\s*\[[^\]]*\]):/, '$1 :')
    .replace(/!?\[([^\]]*)\]\(\s*([^)\s`]*)[^)]*\)/g, (_, label: string, target: string) =>
      target === '' ? label : `${label} (${target})`,
    )
    .replaceAll('![', '[')
    .replaceAll('](', '] (')
    .replace(/(?<![\w`])(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s`()<>]+/gi, (address) => `\`${address}\``)
    .replaceAll('<', '&lt;');
}
