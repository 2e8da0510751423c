/** Something in wasm memory. */
interface Held {
  delete(): void;
}

/** Holds what lies in wasm memory until all of it is freed at once. */
export interface Arena {
  /** Hold on to `thing`, and give it back. */
  own<T extends Held>(thing: T): T;
  free(): void;
}

/** An empty arena; whoever makes it frees it in a `finally`. */
export function createArena(): Arena {
  const held: Held[] = [];
  return {
    own(thing) {
      held.push(thing);
      return thing;
    },
    free() {
      for (const thing of held.splice(0)) thing.delete();
    },
  };
}
