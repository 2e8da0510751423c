import { asComments } from '#model/infill/family.ts';
import { readChoice, type Way } from './way.ts';

/** A completion between a prompt and a suffix, which the service puts into its own words. */
export const suffixWay: Way = {
  path: '/completions',
  body: (request, { model }) => ({
    model,
    prompt: asComments(request.context) + request.before,
    suffix: request.after,
    max_tokens: request.maximumTokens,
    temperature: request.temperature,
    stream: true,
  }),
  read: readChoice,
};

/** The same at Mistral's own address. */
export const mistralWay: Way = { ...suffixWay, path: '/fim/completions' };
