import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import type { Place } from './solids.ts';

/** A branch of a grown plant: places from its foot to its tip with the radius at each, and how often it has forked from the trunk. */
export interface Branch {
  readonly path: readonly Place[];
  readonly radii: readonly number[];
  readonly order: number;
}

/** What an L-system is grown with; the rules speak with F (forward), [ and ] (a branch), + (spread outwards) and / (around). */
export interface Growth {
  readonly axiom: string;
  readonly rules: { readonly [symbol: string]: string };
  readonly rounds: number;
  /** Metres of a step, degrees of a spread, radius of the trunk. */
  readonly step: number;
  readonly spread: number;
  readonly radius: number;
  /** Length and thickness of a branch against what it grows from. */
  readonly shrink: number;
  readonly thin: number;
  /** Share of a turn that varies by chance. */
  readonly chance: number;
  readonly seed: number;
}

/** Symbols are not rewritten beyond this many; rules of templates stay far below. */
const longest = 4000;

/** Grow an L-system and walk along it as a turtle does; the same seed gives the same plant. */
export function grow(growth: Growth): readonly Branch[] {
  let text = growth.axiom;
  for (let round = 0; round < growth.rounds && text.length < longest; round++)
    text = [...text].map((symbol) => growth.rules[symbol] ?? symbol).join('');
  return walk(text, growth);
}

interface Turtle {
  readonly place: Place;
  /** Degrees: away from upright, and around the vertical axis. */
  readonly lean: number;
  readonly around: number;
  readonly length: number;
  readonly radius: number;
  readonly order: number;
}

function walk(text: string, growth: Growth): readonly Branch[] {
  const branches: Branch[] = [];
  const stack: { turtle: Turtle; path: Place[]; radii: number[] }[] = [];
  let turtle: Turtle = { place: [0, 0, 0], lean: 0, around: 0, length: growth.step, radius: growth.radius, order: 0 };
  let [path, radii]: [Place[], number[]] = [[turtle.place], [turtle.radius]];
  let draws = 0;
  const draw = () => hash(draws++, 17, growth.seed) - 0.5;
  const finish = () => {
    if (path.length > 1) branches.push({ path, radii, order: turtle.order });
  };
  for (const symbol of text)
    switch (symbol) {
      case 'F': {
        turtle = ahead(turtle, growth, draw);
        path.push(turtle.place);
        radii.push(turtle.radius);
        break;
      }
      case '+':
        turtle = { ...turtle, lean: turtle.lean + growth.spread * (1 + growth.chance * draw()) };
        break;
      case '/':
        turtle = { ...turtle, around: turtle.around + 137.508 + 60 * growth.chance * draw() };
        break;
      case '[':
        stack.push({ turtle, path, radii });
        turtle = {
          ...turtle,
          length: turtle.length * growth.shrink,
          radius: turtle.radius * growth.thin,
          order: turtle.order + 1,
        };
        [path, radii] = [[turtle.place], [turtle.radius]];
        break;
      case ']': {
        finish();
        const back = stack.pop();
        if (back !== undefined) ({ turtle, path, radii } = back);
        break;
      }
    }
  finish();
  return branches;
}

function ahead(turtle: Turtle, { chance }: Growth, draw: () => number): Turtle {
  const lean = turtle.lean + 14 * chance * draw();
  const flat = sine(lean);
  const [x, y, z] = turtle.place;
  const step = turtle.length;
  return {
    ...turtle,
    lean,
    place: [x + step * flat * cosine(turtle.around), y + step * cosine(lean), z + step * flat * sine(turtle.around)],
    radius: turtle.radius * 0.84,
  };
}
