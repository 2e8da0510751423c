import { adjectives, places, quantities, things, verbs } from './words.mjs';

/** `sharp sword` -> `SharpSword`, for words or lists of words. */
export function pascal(...words) {
  return words
    .flatMap((word) => word.split(' '))
    .map(capital)
    .join('');
}

/** `sharp sword` -> `sharpSword`. */
export function camel(...words) {
  const name = pascal(...words);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `SharpSwordSpawner` -> `Sharp Sword Spawner`. */
export function spaced(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}

/** With a capital letter at its start. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The third person of a verb: `carry` -> `carries`. */
export function third(verb) {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** The plural of a noun. */
export const plural = third;

/** With `a` or `an`. */
export function indefinite(words) {
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** A sentence that describes what is done to `object` by `verb`, as a doc comment of a method would say it. */
export function actionSentence(random, verb, object) {
  return random.pick(actions)(random, capital(third(verb)), object);
}

/** A sentence about the game, as comments have them. */
export function remark(random) {
  return random.pick(remarks)(random);
}

/** A sentence that says what a class about `subject` is for. */
export function purpose(random, subject) {
  return random.pick(purposes)(random, subject);
}

/** What a designer reads beside a number. */
export function tooltip(random, quantity) {
  return random.pick(tooltips)(random, quantity);
}

const thing = (random) => random.pick(things);
const described = (random) => `${random.pick(adjectives)} ${random.pick(things)}`;
const place = (random) => random.pick(places);
const quantity = (random) => random.pick(quantities);
const does = (random) => third(random.pick(verbs));

const moments = [
  (r) => `when the ${thing(r)} leaves the ${place(r)}`,
  (r) => `before the ${thing(r)} ${does(r)} its ${thing(r)}`,
  (r) => `after the last ${thing(r)} is gone`,
  (r) => `while the ${thing(r)} is ${r.pick(adjectives)}`,
  (r) => `once per ${thing(r)}`,
  (r) => `until the ${quantity(r)} falls below ${r.int(2, 90)}`,
  (r) => `unless ${indefinite(described(r))} is near`,
  (r) => `as soon as the player enters the ${place(r)}`,
  (r) => `if its ${quantity(r)} allows it`,
  (r) => `for every ${thing(r)} in the ${place(r)}`,
];

const actions = [
  (r, verb, object) => `${verb} the ${object} ${r.pick(moments)(r)}.`,
  (r, verb, object) => `${verb} the ${object} and tells the ${thing(r)} about it.`,
  (r, verb, object) => `${verb} the ${object}; costs ${quantity(r)}.`,
  (r, verb, object) => `${verb} the ${object} of the ${r.pick(adjectives)} ${thing(r)}.`,
  (r, verb, object) => `${verb} the ${object} with the given ${quantity(r)}, ${r.pick(moments)(r)}.`,
  (_, verb, object) => `${verb} the ${object}, or does nothing when there is none.`,
  (r, verb, object) => `${verb} the ${object} on behalf of the ${thing(r)} that owns it.`,
  (r, verb, object) => `${verb} the ${object}. Safe to call ${r.pick(moments)(r)}.`,
];

const remarks = [
  (r) => `The ${described(r)} ${does(r)} the ${thing(r)} ${r.pick(moments)(r)}.`,
  (r) => `${capital(indefinite(thing(r)))} without ${quantity(r)} must not ${r.pick(verbs)} the ${thing(r)}.`,
  (r) => `Otherwise the ${thing(r)} would ${r.pick(verbs)} the ${described(r)} twice.`,
  (r) => `Players expect the ${thing(r)} to ${r.pick(verbs)} the ${thing(r)} here.`,
  (r) => `${capital(quantity(r))} is counted in ${plural(thing(r))}, not in ${plural(thing(r))}.`,
  (r) => `Keep the ${thing(r)} alive ${r.pick(moments)(r)}.`,
  (r) => `The ${place(r)} has its own ${thing(r)}, so this one is skipped.`,
  (r) => `Designers set the ${quantity(r)} of the ${thing(r)} by hand.`,
  (r) => `${capital(plural(thing(r)))} of the ${place(r)} are cheaper than those of the ${place(r)}.`,
  (r) => `Half the ${quantity(r)} is enough to ${r.pick(verbs)} the ${described(r)}.`,
  (r) => `TODO: ${r.pick(verbs)} the ${thing(r)} too ${r.pick(moments)(r)}.`,
  (r) => `No ${thing(r)} may ${r.pick(verbs)} ${indefinite(described(r))} in the ${place(r)}.`,
  (r) => `Rounding keeps the ${quantity(r)} of ${plural(thing(r))} even.`,
  (r) => `This order matters: the ${thing(r)} first, the ${thing(r)} second.`,
];

const purposes = [
  (r, subject) => `Decides which ${subject} the ${thing(r)} ${does(r)} ${r.pick(moments)(r)}.`,
  (r, subject) => `Keeps the ${subject} of a ${place(r)} and ${does(r)} its ${quantity(r)} over time.`,
  (r, subject) => `Everything that a ${thing(r)} needs to know of the ${subject}.`,
  (r, subject) => `Lets the player ${r.pick(verbs)} the ${subject} in the ${place(r)}.`,
  (r, subject) => `Watches the ${subject} and ${does(r)} the ${described(r)} ${r.pick(moments)(r)}.`,
  (r, subject) => `The ${subject} as the ${place(r)} has it: ${quantity(r)}, ${quantity(r)} and ${quantity(r)}.`,
  (r, subject) => `Moves the ${subject} between the ${place(r)} and the ${place(r)}.`,
  (r, subject) => `Turns ${quantity(r)} of the ${subject} into ${quantity(r)} of the ${thing(r)}.`,
];

const tooltips = [
  (r, what) => `How much ${what} the ${thing(r)} has at the start.`,
  (r, what) => `${capital(what)} of the ${thing(r)} in the ${place(r)}.`,
  (r, what) => `Above this ${what} the ${thing(r)} ${does(r)} the ${thing(r)}.`,
  (r, what) => `Lowest ${what} that still ${does(r)} ${indefinite(thing(r))}.`,
  (r, what) => `Share of ${what} lost ${r.pick(moments)(r)}.`,
];
