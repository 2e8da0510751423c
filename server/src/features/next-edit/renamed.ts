import type { Evaluation } from '#engine-api/inference/evaluation.ts';
import {
  type ChangeContext,
  evaluationsElsewhere,
  type ImpliedEdit,
  identityOfSymbol,
  meaningOf,
  moved,
  tokensNamed,
} from './change-context.ts';

/** A declared name was written anew: its other uses, in the file and in others, where they certainly mean it. */
export async function renamedUses(change: ChangeContext, signal: AbortSignal): Promise<readonly ImpliedEdit[]> {
  const names = namesOf(change);
  if (names === undefined) return [];
  const { oldName, newName } = names;
  const evaluation = change.evaluate(change.change.before, change.factsBefore);
  const declaration = tokenAt(evaluation, change.change.old.start);
  if (declaration === undefined) return [];
  const reason = { en: `${oldName} is called ${newName}`, zh: `${oldName} 已改名为 ${newName}` };
  const identity = declaredIdentity(change, oldName);
  if (identity === undefined) return here(change, evaluation, localUses(evaluation, declaration), newName, reason);
  const uses = [...tokensNamed(evaluation, oldName)].filter(
    (index) => index !== declaration && meaningOf(evaluation, index) === identity,
  );
  const own = here(change, evaluation, uses, newName, reason);
  return [...own, ...(await elsewhere(change, identity, names, reason, signal))];
}

interface Names {
  readonly oldName: string;
  readonly newName: string;
}

/** The names of a change from one identifier to another. */
export function namesOf({ change: { before, after, old, new: fresh } }: ChangeContext): Names | undefined {
  const oldName = before.slice(old.start, old.end);
  const newName = after.slice(fresh.start, fresh.end);
  const isName = (text: string) => /^[A-Za-z_]\w*$/.test(text);
  return isName(oldName) && isName(newName) && oldName !== newName ? { oldName, newName } : undefined;
}

/** What the place that changed declares, if it declares the old name before and the new one after. */
function declaredIdentity({ change, factsBefore, factsAfter }: ChangeContext, oldName: string): string | undefined {
  const was = factsBefore.symbols.find(({ name, nameSpan }) => name === oldName && nameSpan.start === change.old.start);
  const is = factsAfter.symbols.some(({ nameSpan }) => nameSpan.start === change.new.start);
  return was !== undefined && is ? identityOfSymbol(was) : undefined;
}

function tokenAt({ code }: Evaluation, offset: number): number | undefined {
  for (let index = 0; index < code.tokens.count; index++) if (code.tokens.starts[index] === offset) return index;
  return undefined;
}

/** The uses of a local, where the token declares one: until a local of the same name hides it. */
function localUses(evaluation: Evaluation, declaration: number): readonly number[] {
  const { locals } = evaluation.scopeAt(declaration);
  const local = locals.find(({ at }) => at === declaration);
  if (local === undefined) return [];
  const hiding = locals.filter((other) => other !== local && other.name === local.name);
  return [...tokensNamed(evaluation, local.name)].filter((index) => {
    if (index <= local.at || index > local.end) return false;
    if (hiding.some(({ at, end }) => at <= index && index <= end)) return false;
    // After a dot it is a member's name, before a colon an argument's.
    const { text, tokens } = evaluation.code;
    const before = text.slice(0, tokens.starts[index]).trimEnd();
    const behind = text.slice(tokens.ends[index]).trimStart();
    return !before.endsWith('.') && !/^:(?!:)/.test(behind);
  });
}

function here(
  { change }: ChangeContext,
  { code }: Evaluation,
  uses: readonly number[],
  newText: string,
  reason: ImpliedEdit['reason'],
): readonly ImpliedEdit[] {
  return uses.flatMap((index) => {
    const start = moved(change, code.tokens.starts[index] ?? 0);
    const length = (code.tokens.ends[index] ?? 0) - (code.tokens.starts[index] ?? 0);
    return start === undefined ? [] : [{ path: change.path, start, end: start + length, newText, reason }];
  });
}

async function elsewhere(
  change: ChangeContext,
  identity: string,
  { oldName, newName }: Names,
  reason: ImpliedEdit['reason'],
  signal: AbortSignal,
): Promise<readonly ImpliedEdit[]> {
  const edits: ImpliedEdit[] = [];
  for await (const { path, evaluation } of evaluationsElsewhere(change, oldName, signal))
    for (const index of tokensNamed(evaluation, oldName)) {
      if (meaningOf(evaluation, index) !== identity) continue;
      const start = evaluation.code.tokens.starts[index] ?? 0;
      edits.push({ path, start, end: start + oldName.length, newText: newName, reason });
    }
  return edits;
}
