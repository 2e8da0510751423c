import { serviceAddress } from '#adapters/service-address.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { Bounds } from './bounds.ts';
import { credentialsOf, type KeyScheme } from './credentials.ts';
import type { Product, Service } from './service.ts';

/** What is known of a service before the user says anything. */
export interface ServiceKind {
  /** Its name, for people. */
  readonly title: string;
  /** Where it runs when the user does not say. */
  readonly baseUrl: string;
  /** The variable that holds its key when the user names none; `undefined` where none is usual. */
  readonly keyVariable: string | undefined;
  readonly scheme: KeyScheme;
  /** Whether it does not work without a key; a stand-in on this machine may do without. */
  readonly needsKey: boolean;
}

/** What the user says about a service. */
export interface ServiceSetting {
  readonly baseUrl?: string | undefined;
  /** The environment variable that holds the key. */
  readonly apiKeyEnv?: string | undefined;
  readonly model?: string | undefined;
}

/** A service as the user configured it, with its key from the environment. */
export function openService(
  kind: ServiceKind,
  setting: ServiceSetting,
  environment: Environment,
  product: Product,
  bounds: Bounds,
): Result<Service> {
  const { title } = kind;
  const keyVariable = setting.apiKeyEnv ?? kind.keyVariable;
  const key = keyVariable === undefined ? '' : (environment[keyVariable] ?? '').trim();
  const address = serviceAddress(setting.baseUrl ?? kind.baseUrl, key !== '', {
    code: product.code,
    noAddress: `the address of ${title} is none`,
    address: `the address of ${title}`,
  });
  if (!address.ok) return address;
  const { url, isLoopback } = address.value;
  const isNeeded = setting.apiKeyEnv !== undefined || (kind.needsKey && !isLoopback);
  if (key === '' && isNeeded)
    return failure(`${product.code}-key`, `${title} needs a key`, `Set ${keyVariable} to your key, and start anew.`);
  const credentials = credentialsOf(key, kind.scheme, keyVariable ?? '', product);
  if (!credentials.ok) return credentials;
  return success({
    title,
    baseUrl: url,
    leaves: !isLoopback,
    product,
    headers: credentials.value.headers,
    // Some doors take keys in the query of the address.
    secrets: [...credentials.value.secrets, ...new URL(url).searchParams.values()],
    keyVariable,
    model: setting.model,
    bounds,
  });
}
