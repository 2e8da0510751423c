import { parseUnityVersion } from '#unity/version.ts';
import type { ApiLifetime } from './api.ts';

/** How a member stands in the engine's version that a project uses. */
export type Standing =
  /** It is there, as far as is known. */
  | { readonly state: 'present' }
  /** It came with `since`, which the project's version is older than. */
  | { readonly state: 'newer'; readonly since: string }
  /** It went with `until`, or between the version before and that one. */
  | { readonly state: 'removed'; readonly until: string }
  | { readonly state: 'obsolete'; readonly isError: boolean; readonly replacement?: string }
  /** The project's version lies between two that were surveyed, of which only one has it. */
  | { readonly state: 'unknown' };

/**
 * How `item` stands in `version`, a project's full one: `2021.3.16f1`, Tuanjie's `2022.3.2t3`. A version that cannot be read
 * counts as the latest. `versions` are the surveyed ones, oldest first.
 */
export function standingOf(item: ApiLifetime, versions: readonly string[], version: string | undefined): Standing {
  const { since, until, obsolete } = item;
  const reached = (other: string) => hasReached(version, other, versions);
  if (since !== undefined && reached(since) !== 'yes')
    return reached(since) === 'no' ? { state: 'newer', since } : { state: 'unknown' };
  if (until !== undefined && reached(until) !== 'no')
    return reached(until) === 'yes' ? { state: 'removed', until } : { state: 'unknown' };
  if (obsolete === undefined) return { state: 'present' };
  // What the mark says of errors holds for the latest version alone.
  if (obsolete.since !== undefined && reached(obsolete.since) !== 'yes')
    return reached(obsolete.since) === 'no' ? { state: 'present' } : { state: 'unknown' };
  const { isError, replacement } = obsolete;
  return { state: 'obsolete', isError, ...(replacement === undefined ? {} : { replacement }) };
}

/** Whether `version` has what came with the surveyed version `other`; between two surveyed ones that is open. */
function hasReached(version: string | undefined, other: string, versions: readonly string[]): 'yes' | 'no' | 'open' {
  const own = orderOf(version ?? '');
  if (own === undefined || own >= (orderOf(other) ?? 0)) return 'yes';
  const before = versions[versions.indexOf(other) - 1];
  const last = before === undefined ? undefined : orderOf(before);
  return last === undefined || own <= last ? 'no' : 'open';
}

function orderOf(version: string): number | undefined {
  const parsed = parseUnityVersion(/^\d+\.\d+$/.test(version) ? `${version}.0` : version);
  return parsed === undefined ? undefined : parsed.major * 1000 + parsed.minor;
}
