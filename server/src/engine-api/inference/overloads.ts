import { type FoundMember, inferred } from './members.ts';
import { type Substitution, substitute, type Type } from './type.ts';

/** An argument of a call. The type is asked for only when it decides something. */
export interface Argument {
  /** Given for named arguments. */
  readonly name?: string;
  readonly modifier?: 'ref' | 'out' | 'in';
  type(): Type | undefined;
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
 * number, those come first whose parameters the arguments' types fit too.
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
  return [...called]
    .sort((a, b) => Number(b.fits) - Number(a.fits))
    .map(({ member, by, result }) => ({ member, by, result }));
}

function call(
  { member, by }: FoundMember,
  args: readonly Argument[],
  typeArguments: readonly Type[],
  receiver: Type | undefined,
): CalledMember & { readonly fits: boolean } {
  const whole = new Map<string, Type>(by);
  member.typeParameters.forEach((name, index) => {
    const type = typeArguments[index];
    if (type !== undefined) whole.set(name, type);
  });
  const free = new Set(member.typeParameters.filter((name) => !whole.has(name)));
  const fits = fitArguments(member, args, free, receiver !== undefined, whole);
  const result = member.type();
  return {
    member,
    by: whole,
    fits,
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
): boolean {
  const parameters = member.isExtension && isCalledOnValue ? member.parameters.slice(1) : member.parameters;
  let fits = true;
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
    if (found === undefined) fits = false;
    else for (const [name, value] of found) if (!whole.has(name)) whole.set(name, value);
  });
  return fits;
}
