import { type ServiceAddress, serviceAddress } from '#adapters/service-address.ts';
import type { Result } from '#base/failure.ts';

const words = { code: 'model', noAddress: "the model's address is none", address: "the model's address" };

/** The address of a model's service. */
export function modelAddress(baseUrl: string, hasKey: boolean): Result<ServiceAddress> {
  return serviceAddress(baseUrl, hasKey, words);
}
