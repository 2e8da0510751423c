import { type AnyVerb, commonOptions, type OptionSpec } from './verb.ts';

/** The help of the whole command line. */
export function helpOfAll(verbs: readonly AnyVerb[]): string {
  const rows = [
    ...verbs.map((verb): [string, string] => [verb.name, verb.help]),
    ['lsp --stdio', 'serve an editor'] as const,
    ['mcp --stdio', 'serve an assistant that speaks MCP'] as const,
  ];
  return [
    'Scenewright, the copilot for Unity projects.',
    '',
    'usage: scenewright VERB …',
    '',
    ...table(rows),
    '',
    'scenewright VERB --help tells more about a verb.',
  ].join('\n');
}

/** The help of one verb. */
export function helpOf(verb: AnyVerb): string {
  return [
    `usage: scenewright ${verb.usage}`,
    '',
    verb.help,
    '',
    ...table([...verb.options, ...commonOptions].map(optionRow)),
  ].join('\n');
}

function optionRow(option: OptionSpec): readonly [string, string] {
  const dashes = option.name.length === 1 ? '-' : '--';
  return [`${dashes}${option.name}${option.value === undefined ? '' : ` ${option.value}`}`, option.help];
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
