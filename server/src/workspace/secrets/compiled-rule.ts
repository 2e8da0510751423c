import { entropyOf } from './entropy.ts';
import { type Piece, piecesAround, piecesOfAll } from './pieces.ts';
import type { AllowedPattern, PatternText, RuleTable, SecretRule } from './rule.ts';

/** A rule that can be tried on a text. */
export interface CompiledRule {
  readonly id: string;
  readonly keywords: readonly string[];
  /**
   * Call `found` for each secret of a text. `hits` are the places of the rule's keywords, ascending.
   * `pause` is called between two steps, each of which takes a bounded time; it may throw.
   */
  match(text: string, hits: readonly number[], found: (secret: Piece) => void, pause: () => void): void;
}

/** Make a rule ready. Its expressions are compiled when a text first has one of its keywords. */
export function compileRule(
  rule: SecretRule,
  { allowed, stopWords }: Pick<RuleTable, 'allowed' | 'stopWords'>,
): CompiledRule {
  const pattern = lazy(() => new RegExp(rule.source, `${rule.flags}d${rule.reach === 'name' ? 'y' : 'g'}`));
  const exceptions = lazy(() => [
    ...(rule.allowed ?? []).map((text) => ({ of: text.of, expression: compile(text) })),
    ...allowed.map((text): { readonly of: AllowedPattern['of']; readonly expression: RegExp } => ({
      of: 'secret',
      expression: compile(text),
    })),
  ]);
  const stops = lazy(() => [...splitWords(rule.stopWords ?? ''), ...splitWords(stopWords)]);
  const isSecret = (text: string, match: Piece, secret: Piece): boolean => {
    const value = text.slice(secret.start, secret.end);
    if (value === '') return false;
    if (rule.entropy !== undefined && entropyOf(value) <= rule.entropy) return false;
    const lower = value.toLowerCase();
    if (stops().some((word) => lower.includes(word))) return false;
    return !exceptions().some(({ of, expression }) => expression.test(pickText(of, text, match, secret)));
  };
  return {
    id: rule.id,
    keywords: rule.keywords,
    match(text, hits, found, pause) {
      const take = (match: RegExpExecArray, offset: number): number => {
        const whole = { start: offset + match.index, end: offset + match.index + match[0].length };
        const secret = secretOf(match, rule.group, offset) ?? whole;
        if (isSecret(text, whole, secret)) found(secret);
        return whole.end;
      };
      if (rule.reach === 'name') {
        let from = 0;
        let tried = -1;
        for (const hit of hits) {
          const start = Math.max(from, nameStart(text, hit));
          // A second keyword of the same name.
          if (hit < from || start === tried) continue;
          tried = start;
          pause();
          const match = execAt(pattern(), text, start);
          if (match !== null) from = Math.max(start + 1, take(match, 0));
        }
        return;
      }
      const pieces = rule.reach === 'near' ? piecesAround(hits, text.length) : piecesOfAll(text.length);
      for (const { start, end } of pieces) {
        const part = text.slice(start, end);
        let at = 0;
        for (let match = execAt(pattern(), part, at); match !== null; match = execAt(pattern(), part, at)) {
          at = Math.max(at + 1, take(match, start) - start);
          pause();
        }
        pause();
      }
    },
  };
}

function execAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** The capture group that is the secret. */
function secretOf(match: RegExpExecArray, group: number | undefined, offset: number): Piece | undefined {
  const indices = match.indices ?? [];
  const found = group === undefined ? indices.slice(1).find(isFilled) : indices[group];
  return found === undefined ? undefined : { start: offset + found[0], end: offset + found[1] };
}

function isFilled(range: readonly [number, number] | undefined): boolean {
  return range !== undefined && range[1] > range[0];
}

/** So many characters of a name before its keyword count; the patterns allow for as many. */
const longestPrefix = 50;

function nameStart(text: string, hit: number): number {
  let start = hit;
  while (start > 0 && hit - start < longestPrefix && /[\w.-]/.test(text.charAt(start - 1))) start--;
  return start;
}

function pickText(of: AllowedPattern['of'], text: string, match: Piece, secret: Piece): string {
  if (of === 'secret') return text.slice(secret.start, secret.end);
  if (of === 'match') return text.slice(match.start, match.end);
  const start = Math.max(text.lastIndexOf('\n', match.start - 1) + 1, match.start - longestLine);
  const newline = text.indexOf('\n', match.end);
  return text.slice(start, Math.min(newline === -1 ? text.length : newline, match.end + longestLine));
}

const longestLine = 400;

function compile({ source, flags }: PatternText): RegExp {
  return new RegExp(source, flags);
}

function splitWords(words: string): readonly string[] {
  return words.split(' ').filter((word) => word !== '');
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
