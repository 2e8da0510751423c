import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';
import { indexLines, positionAt } from '#base/text.ts';
import type { ApiFault } from '#engine-api/guard/guard.ts';
import { apiFaults } from '#features/api-faults.ts';
import type { FeatureContext } from '#features/context.ts';
import type { CurrentText } from '#features/read-text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { contentOfText } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { diffText } from '#tools/diff-text.ts';
import { projectPath, shortened, showableText } from '#tools/place.ts';
import { register } from '#tools/register.ts';
import { isWrittenByHand } from '#tools/text-kind.ts';
import { isInPackageCache } from '#unity/packages.ts';

const longestText = 20_000;

export const proposeEditTool = register({
  name: 'propose_edit',
  title: { en: 'Propose an edit', zh: '提议修改' },
  description:
    'Propose to replace a piece of a script, shader or text by another one. Nothing is written: the user reviews the change. `oldText` must stand in the file exactly once, without line numbers; take some lines around to make it unique. Refused where the new text cannot be parsed.',
  args: z.object({
    path: z.string().max(1000).describe('Project path of a script, shader or text file; never of a scene or asset.'),
    oldText: z.string().min(1).max(longestText).describe('What stands there, letter for letter.'),
    newText: z.string().max(longestText).describe('What shall stand there instead.'),
  }),
  writes: 'staging',
  async run(ctx, { path, oldText, newText }, signal) {
    const plain = projectPath(ctx, path);
    if (!plain.ok) return plain;
    if (!isWrittenByHand(plain.value) || isInPackageCache(plain.value))
      return failure(
        'not-text',
        `'${shortened(plain.value)}' is not written by hand`,
        'Scripts, shaders and texts of the project are edited; assets are changed in Unity, or made by generate.',
      );
    const current = await showableText(ctx, plain.value, signal);
    if (!current.ok) return current;
    const edit = fitted(current.value.text, oldText, newText);
    if (!edit.ok) return edit;
    const after = changed(current.value, edit.value);
    const judged = await judge(ctx, current.value, after);
    if (!judged.ok) return judged;
    if (!(await ctx.modelAccess.departure.mayLeave(plain.value, after.text, signal)))
      return failure('secret', 'the new text holds a secret', 'Keep keys out of files of the project.');
    return success({
      head: `proposed for ${plain.value}; it waits for the user's review and is not written yet`,
      rows: [...judged.value, ...diffText(plain.value, current.value.text, after.text)],
      effects: [{ type: 'edit', edit: { path: plain.value, ...edit.value } }],
    });
  },
});

interface Replacement {
  readonly oldText: string;
  readonly newText: string;
}

/** The texts with the file's own line ends; refused unless the old one stands there exactly once. */
function fitted(text: string, oldText: string, newText: string): Result<Replacement> {
  const withEnds = (piece: string) => (text.includes('\r\n') ? piece.replace(/\r?\n/g, '\r\n') : piece);
  const [before, after] = text.includes(oldText) ? [oldText, newText] : [withEnds(oldText), withEnds(newText)];
  const count = text.split(before).length - 1;
  // Occurrences may overlap: `aa` stands in `aaa` twice.
  const overlapping = count > 0 && text.indexOf(before) !== text.lastIndexOf(before);
  if (count === 0)
    return failure(
      'not-found',
      'oldText does not stand in the file',
      'Read the file and copy it, without line numbers.',
    );
  if (overlapping)
    return failure(
      'not-unique',
      `oldText stands in the file ${Math.max(2, count)} times`,
      'Take more lines around it.',
    );
  if (before === after) return failure('no-change', 'newText is oldText', 'Say what shall change.');
  return success({ oldText: before, newText: withEnds(after) });
}

function changed({ path, text }: CurrentText, { oldText, newText }: Replacement): CurrentText {
  const at = text.indexOf(oldText);
  const fresh = text.slice(0, at) + newText + text.slice(at + oldText.length);
  return { path, text: fresh, lines: indexLines(fresh) };
}

/** What is to be said of the new text; refused where it parses worse than the old one. */
async function judge(ctx: FeatureContext, before: CurrentText, after: CurrentText): Promise<Result<readonly string[]>> {
  const { path } = before;
  const defines = ctx.snapshot.defines(path);
  const read = (text: string) => ctx.readFacts(path, contentOfText(text), defines);
  const [old, fresh] = [await read(before.text), await read(after.text)];
  const worse = fresh.problems.length - old.problems.length;
  const problem = fresh.problems.find((found) => !old.problems.some(({ span }) => span.start === found.span.start));
  if (worse > 0) {
    const line = positionAt(after.lines, (problem ?? fresh.problems[0])?.span.start ?? 0).line + 1;
    return failure(
      'syntax',
      `the new text has ${worse} syntax errors more than the old one, one at line ${line}`,
      'Mind brackets and semicolons; propose a whole statement or member.',
    );
  }
  if (isJson(path) && parses(before.text) && !parses(after.text))
    return failure('syntax', 'the new text is no JSON any more', 'Mind commas and brackets.');
  return success(fileKind(path) === 'csharp' ? await newFaults(ctx, before, old, after, fresh) : []);
}

function isJson(path: string): boolean {
  return /\.(?:json|asmdef|asmref)$/i.test(path);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Uses of the engine's API that are wrong in the new text and were not in the old one. */
async function newFaults(
  ctx: FeatureContext,
  before: CurrentText,
  old: FileFacts,
  after: CurrentText,
  fresh: FileFacts,
): Promise<readonly string[]> {
  const key = ({ kind, name }: ApiFault) => `${kind} ${name}`;
  const known = new Map<string, number>();
  for (const fault of await apiFaults(ctx, before, old)) known.set(key(fault), (known.get(key(fault)) ?? 0) + 1);
  return (await apiFaults(ctx, after, fresh)).flatMap((fault) => {
    const left = known.get(key(fault)) ?? 0;
    known.set(key(fault), left - 1);
    if (left > 0) return [];
    const line = positionAt(after.lines, fault.span.start).line + 1;
    const version = fault.version === undefined ? '' : ` (${fault.version})`;
    const instead = fault.instead === undefined ? '' : `; instead: ${fault.instead}`;
    return [`warning: line ${line}: ${fault.kind} ${fault.name}${version}${instead}`];
  });
}
