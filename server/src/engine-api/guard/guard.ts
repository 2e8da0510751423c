import type { Span } from '#base/text.ts';
import type { ApiLifetime, ApiMember } from '#engine-api/catalogue/api.ts';
import { type Standing, standingOf } from '#engine-api/catalogue/standing.ts';
import { argumentsAt } from '#engine-api/inference/calls.ts';
import type { Evaluation } from '#engine-api/inference/evaluation.ts';
import { type Meaning, meaningAt } from '#engine-api/inference/meaning.ts';
import type { FoundMember } from '#engine-api/inference/members.ts';
import { takesArguments } from '#engine-api/inference/overloads.ts';
import type { TypeDeclaration } from '#engine-api/inference/type.ts';
import { closingAngle } from '#engine-api/inference/type-in-code.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isWord, kindAt } from '#syntax/csharp/words.ts';
import { similarName } from './similar-name.ts';

/** What is wrong with a use of the engine's API. */
export interface ApiFault {
  readonly kind: 'unknown-member' | 'wrong-arguments' | 'newer' | 'removed' | 'obsolete';
  /** The name in the code. */
  readonly span: Span;
  /** Full name of the member or type. */
  readonly name: string;
  /** For `newer` and `removed`: the version with which it came or went. */
  readonly version?: string;
  /** What could be meant, or should be used instead. */
  readonly instead?: string;
  /** For `obsolete`: whether the compiler refuses it. */
  readonly isError?: boolean;
}

/** What the engine's versions are and which of them the project uses. */
export interface GuardedVersion {
  /** Surveyed versions, oldest first. */
  readonly versions: readonly string[];
  /** The project's full version; `undefined` counts as the latest. */
  readonly own: string | undefined;
}

/**
 * Uses of the engine's API in a file that its version does not have, marks as obsolete, or that give a wrong number of
 * arguments. Only what is certain is told: where a type is not known, or may have members from a base that is not, nothing
 * is. `within` leaves out names that do not begin there.
 */
export function guardApi(evaluation: Evaluation, version: GuardedVersion, within?: Span): readonly ApiFault[] {
  const { code } = evaluation;
  const faults: ApiFault[] = [];
  for (let index = 0; index < code.tokens.count; index++) {
    if (kindAt(code, index) !== TokenKind.name || !isWithin(code.tokens.starts[index] ?? 0, within)) continue;
    const meaning = meaningAt(evaluation, index);
    const fault = meaning === undefined ? undefined : faultOf(evaluation, index, meaning, version);
    const span = { start: code.tokens.starts[index] ?? 0, end: code.tokens.ends[index] ?? 0 };
    if (fault !== undefined) faults.push({ ...fault, span });
  }
  return faults;
}

function isWithin(offset: number, within: Span | undefined): boolean {
  return within === undefined || (offset >= within.start && offset < within.end);
}

type Fault = Omit<ApiFault, 'span'>;

function faultOf(evaluation: Evaluation, index: number, meaning: Meaning, version: GuardedVersion): Fault | undefined {
  switch (meaning.kind) {
    case 'declared':
      return undefined;
    case 'missing':
      return unknownMember(meaning.receiver, meaning.name);
    case 'type':
      return typeFault(evaluation, index, meaning.declaration, version);
    case 'member':
      return memberFault(evaluation, index, meaning, version);
  }
}

function unknownMember(receiver: TypeDeclaration, name: string): Fault {
  const instead = similarName(name, receiver);
  const fullName = `${plain(receiver.fullName)}.${name}`;
  return { kind: 'unknown-member', name: fullName, ...(instead === undefined ? {} : { instead }) };
}

function typeFault(
  evaluation: Evaluation,
  index: number,
  declaration: TypeDeclaration,
  version: GuardedVersion,
): Fault | undefined {
  const { api } = declaration;
  if (api === undefined) return undefined;
  const name = plain(api.fullName);
  const standing = standingOf(api, version.versions, version.own);
  const fault = standing.state === 'obsolete' && isOfPackage(declaration) ? undefined : fromStanding(standing, name);
  return fault ?? constructorFault(evaluation, index, declaration, name);
}

/** `new Vector3(1, 2, 3, 4)` */
function constructorFault(
  evaluation: Evaluation,
  index: number,
  declaration: TypeDeclaration,
  name: string,
): Fault | undefined {
  const { code } = evaluation;
  let first = index;
  while (kindAt(code, first - 1) === TokenKind.dot) first -= 2;
  const open = callBehind(evaluation, index);
  if (!isWord(code, first - 1, 'new') || open === -1 || declaration.kind === 'delegate') return undefined;
  const args = argumentsAt(evaluation, open);
  const constructors = declaration.all().filter(({ kind }) => kind === 'constructor');
  // Every structure can be made from nothing; a class whose constructors are not public is not made here at all.
  if (constructors.length === 0 || (args.length === 0 && declaration.kind === 'struct')) return undefined;
  const fits = constructors.some((member) => takesArguments({ member, by: new Map() }, args, false));
  return fits ? undefined : { kind: 'wrong-arguments', name };
}

function memberFault(
  evaluation: Evaluation,
  index: number,
  { found, isCalledOnValue }: Extract<Meaning, { kind: 'member' }>,
  version: GuardedVersion,
): Fault | undefined {
  const apis = found.flatMap(({ member }) => member.api ?? []);
  const [first] = apis;
  // With overloads of the project's own among them, nothing is certain. Nor is it where only the latest signatures lead to
  // a type that the project's version does not have.
  if (first === undefined || apis.length < found.length) return undefined;
  if (found[0]?.member.declaring.isAbsent === true) return undefined;
  const name = `${plain(first.declaringType)}.${first.name}`;
  const open = first.kind === 'method' ? callBehind(evaluation, index) : -1;
  const fitting = open === -1 ? found : fittingOverloads(evaluation, open, found, isCalledOnValue);
  if (fitting.length === 0) return { kind: 'wrong-arguments', name };
  return standingFault(fitting, name, version, isOfPackage(found[0]?.member.declaring));
}

function fittingOverloads(
  evaluation: Evaluation,
  open: number,
  found: readonly FoundMember[],
  isCalledOnValue: boolean,
): readonly FoundMember[] {
  const args = argumentsAt(evaluation, open);
  const isGeneric = kindAt(evaluation.code, open - 1) === TokenKind.greater;
  return found.filter(
    (candidate) =>
      takesArguments(candidate, args, isCalledOnValue) && (!isGeneric || candidate.member.typeParameters.length > 0),
  );
}

/** A fault of all overloads that could be meant; one that is sound excuses the others. */
function standingFault(
  found: readonly FoundMember[],
  name: string,
  version: GuardedVersion,
  isPackaged: boolean,
): Fault | undefined {
  const apis: readonly ApiMember[] = found.flatMap(({ member }) => member.api ?? []);
  const standings = apis.map((api: ApiLifetime) => standingOf(api, version.versions, version.own));
  const rank = standings.map(({ state }) => order.indexOf(state));
  const best = standings[rank.indexOf(Math.min(...rank))];
  if (best === undefined || (best.state === 'obsolete' && isPackaged)) return undefined;
  return fromStanding(best, name);
}

/** Packages have versions of their own, which are not surveyed: when a member became obsolete is not known. */
function isOfPackage(declaration: TypeDeclaration | undefined): boolean {
  return declaration?.api?.module.startsWith('com.') === true;
}

/** From sound to absent. */
const order: readonly Standing['state'][] = ['present', 'unknown', 'obsolete', 'removed', 'newer'];

function fromStanding(standing: Standing, name: string): Fault | undefined {
  switch (standing.state) {
    case 'present':
    case 'unknown':
      return undefined;
    case 'newer':
      return { kind: 'newer', name, version: standing.since };
    case 'removed':
      return { kind: 'removed', name, version: standing.until };
    case 'obsolete': {
      const { isError, replacement } = standing;
      return { kind: 'obsolete', name, isError, ...(replacement === undefined ? {} : { instead: replacement }) };
    }
  }
}

/** The bracket of a call behind the name at `index`, its type arguments passed over; -1 where none is. */
function callBehind({ code }: Evaluation, index: number): number {
  let open = index + 1;
  if (kindAt(code, open) === TokenKind.less) {
    const close = closingAngle(code, open);
    if (close === -1) return -1;
    open = close + 1;
  }
  return kindAt(code, open) === TokenKind.openParenthesis && code.tokens.partners[open] !== -1 ? open : -1;
}

function plain(fullName: string): string {
  return fullName.replace(/`\d+/g, '');
}
