import { type ServiceAddress, serviceAddress } from '#adapters/service-address.ts';
import { type Result, success } from '#base/failure.ts';

const words = {
  code: 'embedding',
  noAddress: 'the embedding endpoint is no address',
  address: 'the address of the embedding endpoint',
};

/** The address of embeddings below `baseUrl`. */
export function endpointAddress(baseUrl: string, hasKey: boolean): Result<ServiceAddress> {
  const address = serviceAddress(baseUrl, hasKey, words);
  if (!address.ok) return address;
  const url = new URL(address.value.url);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`;
  return success({ ...address.value, url: url.href });
}
