import { apart } from './code.mjs';
import { methodLines, privateMethod } from './members.mjs';

/** Parts of a type; `left` is how many of its `target` lines are not used yet. */
export function createBody(target) {
  const parts = [];
  let lines = 14;
  return {
    parts,
    left: () => target - lines,
    add(part = []) {
      if (part.length === 0) return;
      lines += part.length + 1;
      parts.push(part);
    },
  };
}

/** Adds the methods that others know; they get short once the lines are used up. */
export function addMethods(body, script, random, options) {
  script.methods.forEach((method, i) => {
    const size = body.left() < 12 * (script.methods.length - i) ? 1 : random.int(1, 6);
    body.add(methodLines(script, random, method, size, options));
  });
}

/** Adds methods that only the type knows until it has its lines; answers all lines. */
export function fill(body, script, random, options) {
  const used = new Set(script.methods.map(({ name }) => name));
  while (body.left() > 8) {
    body.add(privateMethod(script, random, used, body.left() > 40 ? random.int(2, 8) : random.int(1, 3), options));
  }
  return apart(body.parts);
}
