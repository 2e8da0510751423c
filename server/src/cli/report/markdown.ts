import type { Report } from './report.ts';

/** A report as Markdown, ready to be pasted into an issue. Everything stands in blocks of code, where nothing is a link or a name. */
export function reportMarkdown(report: Report): string {
  const chapters = Object.entries(report).map(
    ([name, value]) => `### ${name}\n\n\`\`\`text\n${linesOf(value)}\n\`\`\``,
  );
  return [
    '## Scenewright support report',
    '',
    'Made by `scenewright doctor --report`. Look through it before you post it.',
    '',
    chapters.join('\n\n'),
  ].join('\n');
}

function linesOf(value: unknown): string {
  const lines = Array.isArray(value) ? value.map(shown) : isRows(value) ? rows(value) : [shown(value)];
  return lines.length === 0 ? 'none' : lines.join('\n');
}

function isRows(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function rows(value: Readonly<Record<string, unknown>>): readonly string[] {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries.map(([name, item]) => `${name.padEnd(width)}  ${shown(item)}`);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'unknown');
  return text.replaceAll('`', "'").replace(/\s*\n\s*/g, ' | ');
}
