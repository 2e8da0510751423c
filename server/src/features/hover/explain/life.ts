import type { EventFunction, EventFunctions } from '#engine-api/event-functions.ts';
import type { Language } from '#features/context.ts';

/** Where an event function stands in the order of those of its type, as a list with it in bold. */
export function lifeMarkdown(
  events: EventFunctions,
  { event, on }: { readonly event: EventFunction; readonly on: string },
  language: Language,
): string {
  const all = events.on(on).filter(({ phase, name }) => phase === event.phase || marks.has(name));
  const at = all.findIndex(({ name }) => name === event.name);
  const shown = all.slice(Math.max(0, at - around), at + around + 1);
  const names = shown.map(({ name }) => (name === event.name ? `**${name}**` : name));
  return `**${words[language]}** ${names.join(' → ')}`;
}

/** Neighbours that are shown on each side. */
const around = 5;
/** Functions by which everybody knows where in a frame something is. */
const marks: ReadonlySet<string> = new Set([
  'Awake',
  'OnEnable',
  'Start',
  'FixedUpdate',
  'Update',
  'LateUpdate',
  'OnDisable',
  'OnDestroy',
]);

const words = { en: 'Order:', zh: '执行顺序：' } as const;
