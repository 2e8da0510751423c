import { Cancelled, throwIfCancelled } from '#base/cancel.ts';
import { type CompiledRule, compileRule } from './compiled-rule.ts';
import { gitleaksRules } from './data/gitleaks-rules.ts';
import { createKeywordSearch, type KeywordSearch } from './keyword-search.ts';
import { ownRules } from './own-rules/own-rules.ts';
import type { Piece } from './pieces.ts';

/** A stretch of a text, `start` to `end`, that must not leave the machine. */
export interface SecretFinding {
  /** The rule that found it, or `too-long`, `too-slow`, `scanner-fault` for a whole text that could not be looked through. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Finds keys, passwords and their like in texts. It fails closed: a text that it cannot look through is a finding as a whole. */
export interface SecretScanner {
  /** In order and apart from each other. Throws `Cancelled` when `signal` is aborted already; one call blocks for its budget at most. */
  find(text: string, signal?: AbortSignal): readonly SecretFinding[];
  /** The text with a note in place of each finding, those of `known` first. `find` finds nothing in what it answers. */
  redact(text: string, known?: readonly SecretFinding[]): string;
  /** Whether nothing was found: only then may a text be sent. */
  mayLeave(text: string): boolean;
}

/** Bounds of one call. */
export interface ScannerBounds {
  /** Longer texts are not looked through, in UTF-16 units. */
  readonly maximumLength: number;
  /** After so many milliseconds a text is given up. */
  readonly budget: number;
}

const defaultBounds: ScannerBounds = { maximumLength: 1_000_000, budget: 1000 };

/** Make a scanner. Nothing is built before the first text; a rule's expressions not before a text with one of its keywords. */
export function createSecretScanner(bounds: ScannerBounds = defaultBounds): SecretScanner {
  let engine: Engine | undefined;
  const find = (text: string): readonly SecretFinding[] => {
    if (text === '') return [];
    if (text.length > bounds.maximumLength) return [{ rule: 'too-long', start: 0, end: text.length }];
    try {
      engine ??= buildEngine();
      return findIn(engine, text, performance.now() + bounds.budget);
    } catch (error) {
      // Whatever went wrong, an unread text is not sent.
      return [{ rule: error instanceof Cancelled ? 'too-slow' : 'scanner-fault', start: 0, end: text.length }];
    }
  };
  return {
    find(text, signal) {
      if (signal !== undefined) throwIfCancelled(signal);
      return find(text);
    },
    redact(text, known = []) {
      let rest = withoutFindings(text, known);
      for (let round = 0; round < redactingRounds; round++) {
        const findings = find(rest);
        if (findings.length === 0) return rest;
        rest = withoutFindings(rest, findings);
      }
      return find(rest).length === 0 ? rest : note('text');
    },
    mayLeave: (text) => find(text).length === 0,
  };
}

/** What stays beside a removed secret can in turn look like one. */
const redactingRounds = 3;

interface Engine {
  readonly rules: readonly CompiledRule[];
  readonly keywords: KeywordSearch;
  /** The rules of each keyword. */
  readonly rulesOf: readonly (readonly number[])[];
}

function buildEngine(): Engine {
  const { rows, allowed, stopWords } = gitleaksRules();
  const rules = [
    ...rows.map((row) => compileRule(row, { allowed, stopWords })),
    ...ownRules().map((row) => compileRule(row, { allowed: [], stopWords: '' })),
  ];
  const rulesOf = new Map<string, number[]>();
  rules.forEach(({ keywords }, index) => {
    for (const keyword of keywords) rulesOf.set(keyword, [...(rulesOf.get(keyword) ?? []), index]);
  });
  return { rules, keywords: createKeywordSearch([...rulesOf.keys()]), rulesOf: [...rulesOf.values()] };
}

function findIn({ rules, keywords, rulesOf }: Engine, text: string, deadline: number): readonly SecretFinding[] {
  const hits = rules.map((): number[] => []);
  keywords.each(text, (word, start) => {
    for (const rule of rulesOf[word] ?? []) hits[rule]?.push(start);
  });
  const pause = () => {
    if (performance.now() > deadline) throw new Cancelled();
  };
  const findings: SecretFinding[] = [];
  rules.forEach((rule, index) => {
    // Words of different lengths are reported by their ends.
    const places = (hits[index] ?? []).sort((a, b) => a - b);
    if (places.length === 0 && rule.keywords.length > 0) return;
    rule.match(text, places, ({ start, end }) => findings.push({ rule: rule.id, start, end }), pause);
  });
  const notes = notesIn(text, rules);
  return apart(
    text,
    findings.filter(({ start, end }) => !notes.some((note) => note.start <= start && end <= note.end)),
  );
}

/** Notes of an earlier round: they hold the name of a rule and nothing else, though they may stand where a secret would. */
function notesIn(text: string, rules: readonly CompiledRule[]): readonly Piece[] {
  if (!text.includes(noteEnd)) return [];
  return [...text.matchAll(/\[([a-z0-9-]{1,60}) removed\]/g)].flatMap((match) =>
    rules.some(({ id }) => id === match[1]) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

/** In order, overlapping ones as one, each to the end of its token. */
function apart(text: string, findings: readonly SecretFinding[]): readonly SecretFinding[] {
  const result: SecretFinding[] = [];
  for (const { rule, start, end } of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last !== undefined && end <= last.end) continue;
    const whole = tokenEnd(text, end);
    if (last === undefined || start >= last.end) result.push({ rule, start, end: whole });
    else result[result.length - 1] = { ...last, end: whole };
  }
  return result;
}

/** Patterns take a token up to some length; what hangs on to it belongs to it. */
function tokenEnd(text: string, end: number): number {
  const isToken = (at: number) => /[\w+/=-]/.test(text.charAt(at));
  let last = end;
  if (isToken(end - 1)) while (last < text.length && isToken(last)) last++;
  return last;
}

function withoutFindings(text: string, findings: readonly SecretFinding[]): string {
  let rest = '';
  let at = 0;
  for (const { rule, start, end } of findings) {
    rest += text.slice(at, start) + note(rule);
    at = end;
  }
  return rest + text.slice(at);
}

function note(rule: string): string {
  return `[${rule}${noteEnd}`;
}

const noteEnd = ' removed]';
