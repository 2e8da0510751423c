import { property } from '#base/property.ts';
import type { Way } from './way.ts';

/** The request of llama.cpp's server, which knows the special words of the model that it runs. */
export const infillWay: Way = {
  path: '/infill',
  body: (request) => ({
    input_prefix: request.before,
    input_suffix: request.after,
    input_extra: request.context.map(({ path, text }) => ({ filename: path, text })),
    n_predict: request.maximumTokens,
    temperature: request.temperature,
    cache_prompt: true,
    stream: true,
  }),
  read(event) {
    const text = property(event, 'content');
    const said = typeof text === 'string' ? text : '';
    if (property(event, 'stop') !== true) return { text: said };
    const isCut = property(event, 'stopped_limit') === true || property(event, 'stop_type') === 'limit';
    return { text: said, end: isCut ? 'length' : 'stop' };
  },
};
