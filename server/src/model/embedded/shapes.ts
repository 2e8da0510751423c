import { separator } from './context-index.ts';
import { formCount, type KeptWords } from './kept-words.ts';

/**
 * Words seen as a shape: kept words as they are, names by their form, and with each the bracket that is open after it. What
 * follows such a shape is what the language's grammar and the project's habits allow.
 */
export interface ShapeState {
  /** Open brackets, the outermost first. */
  readonly open: readonly number[];
  /** The kept word before, line breaks aside; 0 after a name. */
  readonly previous: number;
  /** Whether a type is being declared, so that the next brace opens its body. */
  readonly declaresType: boolean;
}

/** Before the first word. */
export const emptyShape: ShapeState = { open: [], previous: 0, declaresType: false };

/** Kinds of brackets that are told apart. */
const [noBracket, codeBody, typeBody, initializer, call, condition, square] = [0, 1, 2, 3, 4, 5, 6];
const bracketKinds = 8;

/** Brackets deeper than this are forgotten; only broken code has them. */
const deepest = 64;

/** Numbers below which all shapes lie. */
export function shapeKinds(kept: number): number {
  return (kept + formCount) * bracketKinds;
}

/** The class of a shape: a kept word or minus a form. */
export function classOfShape(shape: number, kept: number): number {
  const found = Math.floor(shape / bracketKinds);
  return found < kept ? found : kept - found - 1;
}

/** The kept words that shapes depend on. */
export interface BracketWords {
  readonly opens: ReadonlyMap<number, 'brace' | 'paren' | 'square'>;
  readonly closes: ReadonlySet<number>;
  /** Words before a parenthesis that make it a condition. */
  readonly conditional: ReadonlySet<number>;
  /** Words before a brace that make it an initializer. */
  readonly initializing: ReadonlySet<number>;
  readonly type: ReadonlySet<number>;
  readonly lineBreak: number;
}

/** Find them in the table. */
export function bracketWords(kept: KeptWords): BracketWords {
  const numbers = (words: string) => new Set(words.split(' ').map((word) => kept.numberOf(word)));
  return {
    opens: new Map([
      [kept.numberOf('{'), 'brace'],
      [kept.numberOf('('), 'paren'],
      [kept.numberOf('['), 'square'],
    ]),
    closes: numbers('} ) ]'),
    conditional: numbers('if while for foreach switch using lock catch when fixed'),
    initializing: numbers('= [ ] new => , ('),
    type: numbers('class struct interface enum namespace'),
    lineBreak: kept.numberOf('\n'),
  };
}

/** The state after a word of class `found`, a kept word or minus a form. */
export function afterShape(state: ShapeState, word: number, found: number, brackets: BracketWords): ShapeState {
  if (word === separator) return emptyShape;
  if (found === brackets.lineBreak) return state;
  const previous = Math.max(0, found);
  const bracket = brackets.opens.get(found);
  if (bracket !== undefined) {
    const kind = openedBy(state, bracket, brackets);
    const open = state.open.length < deepest ? [...state.open, kind] : state.open;
    return { open, previous, declaresType: state.declaresType && bracket !== 'brace' };
  }
  if (brackets.closes.has(found)) return { ...state, open: state.open.slice(0, -1), previous };
  if (brackets.type.has(found)) return { ...state, previous, declaresType: true };
  return state.previous === previous ? state : { ...state, previous };
}

/** The shape of the word that led to `state`. */
export function shapeWord({ open }: ShapeState, found: number, kept: number): number {
  const base = found > 0 ? found : kept - found - 1;
  return base * bracketKinds + (open.at(-1) ?? noBracket);
}

function openedBy(state: ShapeState, bracket: 'brace' | 'paren' | 'square', brackets: BracketWords): number {
  if (bracket === 'square') return square;
  if (bracket === 'paren') return brackets.conditional.has(state.previous) ? condition : call;
  if (state.declaresType) return typeBody;
  return brackets.initializing.has(state.previous) ? initializer : codeBody;
}
