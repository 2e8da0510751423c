import type { Bounds } from './bounds.ts';

/** What services of one kind make, in the codes and words of their failures. */
export interface Product {
  /** In front of the codes: `image-busy`. */
  readonly code: 'image' | 'mesh';
  /** One of them: `picture`. */
  readonly noun: string;
  /** One that asks less of the service: `a smaller picture`. */
  readonly less: string;
}

/** A service that makes things, as the user configured it, checked and ready to be asked. */
export interface Service {
  /** Its name, for people. */
  readonly title: string;
  /** Where it runs, without a slash at the end. */
  readonly baseUrl: string;
  /** Whether prompts leave this machine. */
  readonly leaves: boolean;
  readonly product: Product;
  /** What is sent to it, and to no other address, with every request: the key. */
  readonly headers: Readonly<Record<string, string>>;
  /** The variable that holds the key, for messages; `undefined` where none is needed. */
  readonly keyVariable: string | undefined;
  /** Texts that no message may hold: the key and its parts. */
  readonly secrets: readonly string[];
  /** The model's name there. */
  readonly model: string | undefined;
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
