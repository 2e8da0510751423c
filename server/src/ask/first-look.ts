import { stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import type { RegisteredTool } from '#tools/tool.ts';
import { isGuid } from '#unity/guid.ts';
import type { AnswerCall, AskQuery } from './answer.ts';
import type { Citations } from './citations.ts';
import { placesIn } from './paths-in-text.ts';
import { createToolBox, type ToolBox } from './tool-box.ts';
import { worded, words } from './words.ts';

/** Rows of one section, and names of a question that are looked up. */
const [mostRows, mostNames] = [15, 2];

/** What simple rules find for a question. */
export interface FirstLook {
  /** Markdown with a heading each; none when nothing was found. */
  readonly sections: readonly string[];
  readonly calls: readonly AnswerCall[];
}

/**
 * Look up by simple rules what a question names: what uses it and what is known of it; where it names nothing, or nothing is
 * found, the project is searched.
 */
export async function firstLook(
  ctx: FeatureContext,
  { question, context }: AskQuery,
  tools: readonly RegisteredTool[],
  citations: Citations,
  signal: AbortSignal,
): Promise<FirstLook> {
  const box = await createToolBox(ctx, tools, undefined, (task) => task(), signal);
  const sections: string[] = [];
  const calls: AnswerCall[] = [];
  const add = async (heading: string, tool: string, args: Readonly<Record<string, unknown>>) => {
    const section = await sectionOf(ctx, box, citations, calls, heading, { tool, args }, signal);
    if (section !== undefined) sections.push(section);
  };
  const names = namesIn(ctx, question);
  const looked = names.length > 0 || context === undefined ? names : [stemOf(context.path)];
  for (const name of looked) {
    for (const { heading, tool, args } of lookUps(question, name))
      await add(worded(words[heading], ctx.language, { name }), tool, args);
  }
  // A path or a GUID is found or is not; words may mean more than the names among them.
  const isExact = sections.length > 0 && looked.some((name) => name.includes('/') || isGuid(name));
  if (sections.length < 2 && !isExact)
    await add(words.found[ctx.language], 'search', { query: question.slice(0, 500) });
  return { sections, calls };
}

interface LookUp {
  readonly heading: 'references' | 'facts';
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const asksForUses =
  /\b(?:uses?|using|used|references?|refers?|breaks?|broken|rename[ds]?|calls?|depends?|where)\b|引用|使用|用到|用了|依赖|调用|重命名|改名|哪些|哪里/i;

/** What tells most of a name comes first: a question for uses is one for references. */
function lookUps(question: string, name: string): readonly LookUp[] {
  const isPath = name.includes('/');
  const references: LookUp = { heading: 'references', tool: 'references', args: { target: name } };
  const facts: LookUp[] = isPath
    ? []
    : [
        { heading: 'facts', tool: 'read_type', args: { name } },
        { heading: 'facts', tool: 'explain', args: { name } },
      ];
  return asksForUses.test(question) || isPath ? [references, ...facts.slice(0, 1)] : [...facts, references];
}

/** Paths and names of the project, and GUIDs, that a question holds. */
function namesIn(ctx: FeatureContext, question: string): readonly string[] {
  const places = placesIn(question, (path) => ctx.snapshot.files.has(path)).map(({ path }) => path);
  const guids = question.match(/(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g) ?? [];
  const files = [...question.matchAll(/[\w-]+\.(?:cs|shader|prefab|unity|mat|asset|hlsl|shadergraph)\b/g)].flatMap(
    ([file]) => pathNamed(ctx, file) ?? [],
  );
  const rest = places.reduce((text, path) => text.replaceAll(path, ' '), question);
  const symbols = (rest.match(/@?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g) ?? []).filter(
    (word) => /[A-Z_]/.test(word) && ctx.snapshot.symbols.get(word.slice(word.lastIndexOf('.') + 1)).length > 0,
  );
  return [...new Set([...places, ...guids, ...files, ...symbols])].slice(0, mostNames);
}

function pathNamed(ctx: FeatureContext, file: string): string | undefined {
  let found: string | undefined;
  for (const path of ctx.snapshot.files.paths()) {
    if (path.endsWith(`/${file}`) && (found === undefined || path < found)) found = path;
  }
  return found;
}

async function sectionOf(
  ctx: FeatureContext,
  box: ToolBox,
  citations: Citations,
  calls: AnswerCall[],
  heading: string,
  { tool, args }: { readonly tool: string; readonly args: unknown },
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!box.tools.some(({ name }) => name === tool)) return undefined;
  const answer = await box.call(tool, args, signal);
  calls.push({ tool, args, ok: answer.ok });
  if (!answer.ok) return undefined;
  citations.saw(answer.page, args);
  const [head = '', ...rows] = answer.page
    .split('\n')
    .filter((row) => row.trim() !== '' && !/; cursor \d+\)$/.test(row));
  const shown = rows.slice(0, mostRows).map((row) => `- ${row.trim()}`);
  const more = rows.length - shown.length;
  return [
    `### ${heading}`,
    '',
    head,
    '',
    ...shown,
    ...(more > 0 ? [`- ${worded(words.more, ctx.language, { number: more })}`] : []),
  ].join('\n');
}
