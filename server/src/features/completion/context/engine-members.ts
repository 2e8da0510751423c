import type { ApiCatalogue } from '#engine-api/catalogue/api.ts';
import { memberSignature } from '#engine-api/catalogue/signature.ts';
import { standingOf } from '#engine-api/catalogue/standing.ts';
import type { CompletionPlace } from '#features/completion/place.ts';
import type { FeatureContext } from '#features/context.ts';
import { memberItems } from '#features/member-items.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { shortName, typeKinds } from '#workspace/type-hierarchy.ts';
import type { ContextCandidate, ContextSource } from './candidate.ts';
import { nameWeights } from './name-weights.ts';

const mostTypes = 10;
const mostMembers = 70;

/** What the engine's types near the cursor offer in the project's version: the receiver's members first, then those of other types, and what a base type calls. */
export const engineMembers: ContextSource = {
  name: 'engine members',
  async find(question, signal) {
    const { place, ctx } = question;
    if (fileKind(place.path) !== 'csharp') return [];
    const facts = await question.facts();
    const { catalogue, events } = await ctx.engine.api();
    const bases = facts.symbols
      .filter(({ kind }) => typeKinds.has(kind))
      .flatMap((type) => (type.bases ?? []).map(shortName));
    const called = bases.flatMap((base) => [base, ...basesOf(catalogue, base)]).flatMap((base) => events.on(base));
    const found: ContextCandidate[] = [...(await receiverMembers(place, ctx, signal))];
    if (called.length > 0)
      found.push(
        candidate(
          place.path,
          `// called by the engine: ${unique(called.map(({ signature }) => signature)).join('; ')}`,
          4,
        ),
      );
    for (const [name, score] of nameWeights(place, facts)) {
      if (found.length > mostTypes) break;
      const text = engineType(catalogue, name, ctx.snapshot.project.unityVersion);
      if (text !== undefined) found.push(candidate(place.path, text, score));
    }
    return found;
  },
};

async function receiverMembers(
  { path, offset, lineBefore }: CompletionPlace,
  ctx: FeatureContext,
  signal: AbortSignal,
): Promise<readonly ContextCandidate[]> {
  if (!/\.\s*\w*$/.test(lineBefore)) return [];
  const items = await memberItems(ctx, path, offset, signal);
  if (items.length === 0) return [];
  return [
    candidate(
      path,
      `// members there: ${items
        .slice(0, 2 * mostMembers)
        .map(({ name }) => name)
        .join(', ')}`,
      30,
    ),
  ];
}

/** The members of an engine type by their names and parameters; `undefined` where the name is no or not one engine type. */
function engineType(catalogue: ApiCatalogue, name: string, version: string | undefined): string | undefined {
  const [fullName, other] = catalogue.typesNamed(name).filter((full) => !full.startsWith('UnityEditor.'));
  if (fullName === undefined || other !== undefined) return undefined;
  const members = catalogue.members(fullName).filter((member) => {
    const { state } = standingOf(member, catalogue.versions, version);
    return state !== 'newer' && state !== 'removed' && member.kind !== 'operator' && member.kind !== 'constructor';
  });
  if (members.length === 0) return undefined;
  return `// ${name}: ${unique(members.map(memberSignature).map(short)).slice(0, mostMembers).join('; ')}`;
}

/** A signature without what a reader knows: `void AddForce(Vector3 force)`. */
function short(signature: string): string {
  return signature
    .replace(/^(?:public|static|readonly|const|abstract|virtual|override|protected)\s+/g, '')
    .slice(0, 80);
}

function basesOf(catalogue: ApiCatalogue, name: string): readonly string[] {
  const found: string[] = [];
  let [fullName] = catalogue.typesNamed(name);
  while (fullName !== undefined && found.length < 8) {
    const base: string | undefined = catalogue.type(fullName)?.bases[0];
    if (base !== undefined) found.push(shortName(base));
    fullName = base;
  }
  return found;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function candidate(path: string, text: string, score: number): ContextCandidate {
  return { kind: 'engine', path, text, score };
}
