import { labelOf, type Service } from '#adapters/service/service.ts';
import type { Result } from '#base/failure.ts';
import type { ModelProvider, ProvidedModel } from '#generate/model-provider.ts';
import { type Wish, wishOf } from './wish.ts';

/** What a service is, and what it can be asked. */
export interface Offer {
  readonly id: string;
  readonly takes: ModelProvider['takes'];
  /** Characters of a prompt. */
  readonly longestPrompt: number;
}

/** A provider whose requests are looked at before anything is sent. */
export function checkedProvider(
  service: Service,
  { id, takes, longestPrompt }: Offer,
  make: (wish: Wish, progress: (share: number) => void, signal: AbortSignal) => Promise<Result<ProvidedModel>>,
): ModelProvider {
  return {
    id,
    label: labelOf(service),
    leaves: service.leaves,
    takes,
    async make(request, progress, signal) {
      const wish = wishOf(request, takes, longestPrompt, service);
      return wish.ok ? make(wish.value, progress, signal) : wish;
    },
  };
}
