import { argumentsAt } from '#engine-api/inference/calls.ts';
import type { Evaluation } from '#engine-api/inference/evaluation.ts';
import { partnerAt } from '#syntax/csharp/words.ts';
import type { ParameterFact, SymbolFact } from '#syntax/symbol.ts';
import {
  type ChangeContext,
  evaluationsElsewhere,
  type ImpliedEdit,
  identityOfSymbol,
  meaningOf,
  moved,
  tokensNamed,
} from './change-context.ts';

/** A method got one parameter more at its end: its calls need an argument more. */
export async function newParameter(change: ChangeContext, signal: AbortSignal): Promise<readonly ImpliedEdit[]> {
  const added = addedParameter(change);
  if (added === undefined) return [];
  const { method, parameter, count } = added;
  const { path, before } = change.change;
  const evaluation = change.evaluate(before, change.factsBefore);
  const declaration = [...tokensNamed(evaluation, method.name)].find(
    (index) => evaluation.code.tokens.starts[index] === method.nameSpan.start,
  );
  if (declaration === undefined) return [];
  const identity = identityOfSymbol(method);
  const reason = {
    en: `${method.name} takes ${parameter.name} too`,
    zh: `${method.name} 增加了参数 ${parameter.name}`,
  };
  const edits = callsOf(evaluation, method.name, identity, count)
    .filter(({ index }) => index !== declaration)
    .flatMap(({ close, index }) => {
      const start = moved(change.change, close);
      return start === undefined
        ? []
        : [{ path, start, end: start, newText: argument(evaluation, index, parameter, count), reason }];
    });
  const others: ImpliedEdit[] = [];
  for await (const { path: other, evaluation: there } of evaluationsElsewhere(change, method.name, signal))
    for (const { close, index } of callsOf(there, method.name, identity, count))
      others.push({ path: other, start: close, end: close, newText: argument(there, index, parameter, count), reason });
  return [...edits, ...others];
}

/** The method whose last parameter is new and has no default. */
function addedParameter({
  change,
  factsBefore,
  factsAfter,
}: ChangeContext):
  | { readonly method: SymbolFact; readonly parameter: ParameterFact; readonly count: number }
  | undefined {
  const method = factsAfter.symbols.find(
    ({ kind, nameSpan, span }) => kind === 'method' && nameSpan.end <= change.new.start && change.new.start <= span.end,
  );
  const old = factsBefore.symbols.find(
    ({ kind, nameSpan }) => kind === 'method' && nameSpan.start === method?.nameSpan.start,
  );
  const parameters = method?.parameters ?? [];
  const parameter = parameters.at(-1);
  const known = old?.parameters ?? [];
  if (method === undefined || old === undefined || parameter === undefined || parameters.length !== known.length + 1)
    return undefined;
  if (!known.every((was, at) => was.name === parameters[at]?.name && was.type === parameters[at]?.type))
    return undefined;
  return parameter.suffix !== undefined || /^(?:params|this)\b/.test(parameter.type)
    ? undefined
    : { method, parameter, count: known.length };
}

/** Calls of a method with so many arguments: the token of its name, and the offset of the closing bracket. */
function callsOf(
  evaluation: Evaluation,
  name: string,
  identity: string,
  count: number,
): readonly { readonly index: number; readonly close: number }[] {
  const { code } = evaluation;
  return [...tokensNamed(evaluation, name)].flatMap((index) => {
    const open = index + 1;
    const close = code.text.charAt(code.tokens.starts[open] ?? 0) === '(' ? partnerAt(code, open) : -1;
    if (close === -1 || meaningOf(evaluation, index) !== identity) return [];
    if (argumentsAt(evaluation, open).length !== count) return [];
    return [{ index, close: code.tokens.starts[close] ?? 0 }];
  });
}

/** A variable of the parameter's name that is in sight, else the default of its type. */
function argument(evaluation: Evaluation, index: number, { name, type }: ParameterFact, count: number): string {
  const scope = evaluation.scopeAt(index);
  const isLocal = scope.locals.some((local) => local.name === name && local.at < index && index <= local.end);
  const modifier = /^(ref|out|in)\b/.exec(type)?.[1];
  const value = isLocal ? name : 'default';
  return `${count === 0 ? '' : ', '}${modifier === undefined || !isLocal ? '' : `${modifier} `}${value}`;
}
