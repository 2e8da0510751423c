import type { Bounds } from './bounds.ts';

/** A service for pictures as the user configured it, checked and ready to be asked. */
export interface Service {
  /** Its name, for people. */
  readonly title: string;
  /** Where it runs, without a slash at the end. */
  readonly baseUrl: string;
  /** Whether prompts leave this machine. */
  readonly leaves: boolean;
  /** What is sent as `Authorization`. */
  readonly authorization: string | undefined;
  /** The variable that holds the key, for messages; `undefined` where none is needed. */
  readonly keyVariable: string | undefined;
  /** Texts that no message may hold: the key and its parts. */
  readonly secrets: readonly string[];
  /** The model's name there. */
  readonly model: string | undefined;
  /** The absolute path of a workflow. */
  readonly workflow: string | undefined;
  readonly bounds: Bounds;
}

/** A service by its host alone. */
export function hostOf({ baseUrl }: Pick<Service, 'baseUrl'>): string {
  return new URL(baseUrl).host;
}

/** A service by its name and host. */
export function labelOf(service: Pick<Service, 'title' | 'baseUrl'>): string {
  return `${service.title} (${hostOf(service)})`;
}

/** An address below a service's; a query in `baseUrl` stays. */
export function addressBelow(
  { baseUrl }: Pick<Service, 'baseUrl'>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const url = new URL(baseUrl);
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
