import { type FoundMember, inferred, membersOf } from './members.ts';
import { nameOfType, type Substitution, substitute, type Type } from './type.ts';

/** An argument of a call. The type is asked for only when it decides something. */
export interface Argument {
  /** Given for named arguments. */
  readonly name?: string;
  readonly modifier?: 'ref' | 'out' | 'in';
  type(): Type | undefined;
  /** For a lambda: the type of its body, when that is an expression. */
  readonly body?: () => Type | undefined;
}

/** A method as it is called: with what its type parameters stand for. */
export interface CalledMember extends FoundMember {
  /** The type of the call's value; `undefined` when it is not known. */
  readonly result: Type | undefined;
}

/** Whether a method can be called with this many arguments of these names. Types are not looked at. */
export function takesArguments({ member }: FoundMember, args: readonly Argument[], isCalledOnValue: boolean): boolean {
  const parameters = member.isExtension && isCalledOnValue ? member.parameters.slice(1) : member.parameters;
  const names = new Set(args.flatMap(({ name }) => name ?? []));
  const positional = args.length - names.size;
  if ([...names].some((name) => !parameters.some((parameter) => parameter.name === name))) return false;
  const last = parameters.at(-1);
  const isOpen = last?.modifier === 'params';
  if (positional > parameters.length && !isOpen) return false;
  return parameters.every(
    (parameter, index) =>
      index < positional || names.has(parameter.name) || parameter.isOptional || parameter.modifier === 'params',
  );
}

/**
 * The overloads that fit the arguments, the best first; all of them, in their order, when none fits. Of those that fit in
 * number, those come first whose parameters the arguments' types fit too, most exactly.
 */
export function chooseOverload(
  found: readonly FoundMember[],
  args: readonly Argument[],
  typeArguments: readonly Type[],
  receiver: Type | undefined,
): readonly CalledMember[] {
  const inNumber = found.filter(
    (candidate) =>
      takesArguments(candidate, args, receiver !== undefined) &&
      (typeArguments.length === 0 || candidate.member.typeParameters.length === typeArguments.length),
  );
  const candidates = inNumber.length === 0 ? found : inNumber;
  const called = candidates.map((candidate) => call(candidate, args, typeArguments, receiver));
  return [...called].sort((a, b) => b.fitness - a.fitness).map(({ member, by, result }) => ({ member, by, result }));
}

function call(
  { member, by }: FoundMember,
  args: readonly Argument[],
  typeArguments: readonly Type[],
  receiver: Type | undefined,
): CalledMember & { readonly fitness: number } {
  const whole = new Map<string, Type>(by);
  member.typeParameters.forEach((name, index) => {
    const type = typeArguments[index];
    if (type !== undefined) whole.set(name, type);
  });
  const free = new Set(member.typeParameters.filter((name) => !whole.has(name)));
  const fitness = fitArguments(member, args, free, receiver !== undefined, whole);
  const result = member.type();
  return {
    member,
    by: whole,
    fitness,
    result: result === undefined ? undefined : closed(substitute(result, whole), free, whole),
  };
}

/** A type in which a type parameter is left is not known. */
function closed(type: Type, free: ReadonlySet<string>, by: Substitution): Type | undefined {
  return type.form === 'parameter' && free.has(type.name) && !by.has(type.name) ? undefined : type;
}

function fitArguments(
  member: FoundMember['member'],
  args: readonly Argument[],
  free: ReadonlySet<string>,
  isCalledOnValue: boolean,
  whole: Map<string, Type>,
): number {
  const parameters = member.isExtension && isCalledOnValue ? member.parameters.slice(1) : member.parameters;
  let fits = true;
  let exact = 0;
  args.forEach((arg, index) => {
    const last = parameters.at(-1);
    const parameter =
      arg.name === undefined
        ? (parameters[index] ?? (last?.modifier === 'params' ? last : undefined))
        : parameters.find(({ name }) => name === arg.name);
    const declared = parameter?.type();
    if (parameter === undefined || declared === undefined) return;
    const target = substitute(declared, whole);
    const type = arg.type();
    if (
      (arg.modifier ?? 'in') !==
      (parameter.modifier === 'ref' || parameter.modifier === 'out' ? parameter.modifier : 'in')
    )
      fits = false;
    const direct = inferred(target, type, free);
    const element =
      parameter.modifier === 'params' && target.form === 'array' ? inferred(target.element, type, free) : undefined;
    const found = direct ?? element;
    if (target.form === 'parameter' || (type !== undefined && nameOfType(target) === nameOfType(type))) exact++;
    if (arg.body !== undefined) inferResult(target, arg.body, free, whole);
    if (found === undefined) fits = false;
    else for (const [name, value] of found) if (!whole.has(name)) whole.set(name, value);
  });
  return (fits ? 1000 : 0) + exact;
}

/** What the body of a lambda says about the type parameters in its delegate's result. */
function inferResult(
  delegate: Type,
  body: () => Type | undefined,
  free: ReadonlySet<string>,
  whole: Map<string, Type>,
): void {
  const [invoke] = membersOf(delegate, 'Invoke');
  const result = invoke?.member.type();
  if (invoke === undefined || result === undefined) return;
  const target = substitute(substitute(result, invoke.by), whole);
  const isOpen = target.form === 'parameter' || (target.form === 'named' && target.args.length > 0);
  if (!isOpen) return;
  for (const [name, value] of inferred(target, body(), free) ?? []) if (!whole.has(name)) whole.set(name, value);
}
