import type { EndpointModel } from '#adapters/model/choice.ts';
import { property } from '#base/property.ts';
import type { InfillRequest } from '#model/ports.ts';

/** What one event of a stream says. */
export interface Event {
  readonly text: string;
  readonly end?: 'stop' | 'length';
}

/** A way to ask a service for the text in a gap. */
export interface Way {
  /** Below the address of the service. */
  readonly path: string;
  body(request: InfillRequest, choice: EndpointModel): Readonly<Record<string, unknown>>;
  read(event: unknown): Event;
}

/** What a completion's event says, in the shape of OpenAI's completions. */
export function readChoice(event: unknown): Event {
  const choice = property(property(event, 'choices'), 0);
  const text = property(choice, 'text') ?? property(property(choice, 'delta'), 'content');
  const reason = property(choice, 'finish_reason');
  const said = typeof text === 'string' ? text : '';
  if (reason === 'length') return { text: said, end: 'length' };
  return typeof reason === 'string' ? { text: said, end: 'stop' } : { text: said };
}
