/** A document and a place in it at which something was asked. */
export interface AskedPlace {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

/** A text that a model gave for a place. */
export interface KeptCompletion extends AskedPlace {
  /** To stand at `offset`. */
  readonly completion: string;
}

/** A question to a model that is on its way, and can be taken over by the next request. */
export interface Flight {
  readonly place: AskedPlace;
  /** What the model wrote so far. */
  written(): string;
  /** What came of it; the empty text for nothing worth showing. Rejects with `Cancelled` when it was ended. */
  readonly landed: Promise<string>;
  /** End it and close its connection. */
  end(): void;
}

/** What one project's inline completions remember of each other. */
export interface CompletionMemory {
  /** The rest of a completion whose beginning was typed since; `undefined` where none fits. */
  find(place: AskedPlace): string | undefined;
  keep(completion: KeptCompletion): void;
  /** The question on its way that still fits a place, with what was typed since it was asked. */
  flightFor(place: AskedPlace): { readonly flight: Flight; readonly typed: string } | undefined;
  /** The question on its way; one at a time: the one before is ended. */
  launch(flight: Flight): void;
  /**
   * Nobody waits for the flight any more. It is ended at once, unless the document's `present` text is what it was asked about with some
   * of its own text typed: then the next request will want it, and it has a moment.
   */
  abandon(flight: Flight, present: string | undefined): void;
}

const mostKept = 40;
/** Milliseconds in which the next request must come. */
const grace = 400;

/** Nothing was asked yet. */
export function createCompletionMemory(): CompletionMemory {
  let kept: KeptCompletion[] = [];
  let current: { readonly flight: Flight; timer: NodeJS.Timeout | undefined } | undefined;
  const land = (flight: Flight) => {
    if (current?.flight === flight) current = undefined;
  };
  return {
    find(place) {
      for (const { completion, ...asked } of kept) {
        const typed = typedSince(asked, place);
        if (typed !== undefined && completion.length > typed.length && completion.startsWith(typed))
          return completion.slice(typed.length);
      }
      return undefined;
    },
    keep(completion) {
      kept = [completion, ...kept].slice(0, mostKept);
    },
    flightFor(place) {
      if (current === undefined) return undefined;
      const { flight } = current;
      const typed = typedSince(flight.place, place);
      if (typed === undefined || !agrees(flight.written(), typed)) return undefined;
      clearTimeout(current.timer);
      current.timer = undefined;
      return { flight, typed };
    },
    launch(flight) {
      const before = current;
      current = { flight, timer: undefined };
      if (before !== undefined) {
        clearTimeout(before.timer);
        before.flight.end();
      }
      flight.landed.then(
        () => land(flight),
        () => land(flight),
      );
    },
    abandon(flight, present) {
      const typed = present === undefined ? undefined : movedPlace(flight.place, present)?.typed;
      if (current?.flight === flight && typed !== undefined && typed !== '' && agrees(flight.written(), typed)) {
        clearTimeout(current.timer);
        current.timer = setTimeout(() => flight.end(), grace);
        current.timer.unref();
      } else flight.end();
    },
  };
}

/** What was typed at a place since it was asked about; `undefined` when anything else changed. */
export function typedSince(asked: AskedPlace, present: AskedPlace): string | undefined {
  const grown = present.text.length - asked.text.length;
  if (asked.path !== present.path || grown < 0 || present.offset - asked.offset !== grown) return undefined;
  if (present.text.slice(0, asked.offset) !== asked.text.slice(0, asked.offset)) return undefined;
  if (present.text.slice(present.offset) !== asked.text.slice(asked.offset)) return undefined;
  return present.text.slice(asked.offset, present.offset);
}

/** What was asked about in the document as it is now: its cursor behind what was typed since; `undefined` when anything else changed. */
export function movedPlace(
  asked: AskedPlace,
  present: string,
): { readonly place: AskedPlace; readonly typed: string } | undefined {
  const place = { path: asked.path, text: present, offset: asked.offset + present.length - asked.text.length };
  const typed = typedSince(asked, place);
  return typed === undefined ? undefined : { place, typed };
}

/** Whether what a model wrote so far can still begin with what was typed. */
function agrees(written: string, typed: string): boolean {
  return written.startsWith(typed) || typed.startsWith(written);
}
