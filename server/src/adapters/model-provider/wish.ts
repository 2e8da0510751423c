import type { Service } from '#adapters/service/service.ts';
import { type Result, success } from '#base/failure.ts';
import type { ModelProvider, ModelWish } from '#generate/model-provider.ts';
import { type SentPicture, sentPicture } from './picture.ts';
import { longPrompt, needsPicture, needsWords } from './task-faults.ts';

/** A request with a picture that may be sent, or without one. */
export type Wish = Omit<ModelWish, 'image'> & { readonly picture: SentPicture | undefined };

/** A request that a service can be asked, or why it cannot; beside a picture a prompt may be of any length. Nothing was sent yet. */
export function wishOf(
  { image, ...request }: ModelWish,
  takes: ModelProvider['takes'],
  longestPrompt: number,
  service: Service,
): Result<Wish> {
  if (image !== undefined && !takes.image) return needsWords(service);
  if (image === undefined && !takes.text) return needsPicture(service);
  if (image === undefined)
    return [...request.prompt].length > longestPrompt
      ? longPrompt(service, longestPrompt)
      : success({ ...request, picture: undefined });
  const picture = sentPicture(image);
  return picture.ok ? success({ ...request, picture: picture.value }) : picture;
}
