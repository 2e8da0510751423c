import { success } from '#base/failure.ts';
import { readPlace } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { hover } from '#features/hover/hover.ts';

export const hoverVerb: Verb = {
  name: 'hover',
  usage: 'hover FILE:LINE:COLUMN [--language en|zh]',
  help: 'explain the engine API or project symbol at a place',
  options: [{ name: 'language', value: 'LANGUAGE', help: 'en or zh' }],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const ctx = session.context(args.options.get('language') === 'zh' ? 'zh' : 'en');
    const place = await readPlace(ctx, args.words[0] ?? '', signal);
    if (!place.ok) return place;
    const answer = await hover(ctx, place.value.path, place.value.offset, signal);
    const json = answer === undefined ? null : { markdown: answer.markdown, source: answer.source };
    return success({ json, text: answer?.markdown ?? 'nothing is known about this place' });
  },
};
