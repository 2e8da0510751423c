import { success } from '#base/failure.ts';
import { readPlace } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { explain } from '#features/hover/explain/explain.ts';
import { hover } from '#features/hover/hover.ts';

const nothing = 'nothing is known about this place';

export const hoverVerb: Verb = {
  name: 'hover',
  usage: 'hover FILE:LINE:COLUMN [--explain] [--language en|zh]',
  help: 'explain the engine API or project symbol at a place',
  options: [
    { name: 'explain', help: 'at length: all forms, uses in this project, order of event functions' },
    { name: 'language', value: 'LANGUAGE', help: 'en or zh' },
  ],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const ctx = session.context(args.options.get('language') === 'zh' ? 'zh' : 'en');
    const place = await readPlace(ctx, args.words[0] ?? '', signal);
    if (!place.ok) return place;
    if (args.options.has('explain')) {
      const { path, offset } = place.value;
      const long = await explain(ctx, path, { start: offset, end: offset }, () => {}, signal);
      session.endModel();
      const json = long === undefined ? null : { markdown: long.markdown, source: 'explain', sources: long.sources };
      return success({ json, text: long?.markdown ?? nothing });
    }
    const answer = await hover(ctx, place.value.path, place.value.offset, signal);
    const json = answer === undefined ? null : { markdown: answer.markdown, source: answer.source };
    return success({ json, text: answer?.markdown ?? nothing });
  },
};
