import { infillPrompt } from '#model/infill/families.ts';
import { readChoice, type Way } from './way.ts';

/** Services take four texts at most to stop at. */
const mostStops = 4;

/** A plain completion after a prompt with the special words of the model's family. */
export const fimWay: Way = {
  path: '/completions',
  body: (request, { family, model }) => ({
    model,
    prompt: family === undefined ? request.before : infillPrompt(family, request),
    max_tokens: request.maximumTokens,
    temperature: request.temperature,
    stop: family?.stops.slice(0, mostStops) ?? [],
    stream: true,
  }),
  read: readChoice,
};
