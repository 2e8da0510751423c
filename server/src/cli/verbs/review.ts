import { failure, success } from '#base/failure.ts';
import type { Verb } from '#cli/verb.ts';

export const stagedVerb: Verb = {
  name: 'staged',
  usage: 'staged',
  help: 'what waits for review',
  options: [],
  words: [0, 0],
  needsIndex: false,
  async run({ session }, signal) {
    const results = await session.context('en').staging.list(signal);
    const lines = results.map((result) => `${result.id}  ${result.files.map((file) => file.path).join(', ')}`);
    return success({ json: results, text: lines.join('\n') || 'nothing is staged' });
  },
};

export const acceptVerb: Verb = {
  name: 'accept',
  usage: 'accept ID',
  help: 'land a staged result',
  options: [],
  words: [1, 1],
  needsIndex: false,
  async run({ session, args }, signal) {
    const { staging } = session.context('en');
    const id = args.words[0] ?? '';
    const waiting = (await staging.list(signal)).find((result) => result.id === id);
    if (waiting === undefined)
      return failure('not-staged', `nothing is staged as '${id}'`, "List what waits with 'scenewright staged'.");
    const landed = await staging.accept(id, waiting.digest, signal);
    return landed.ok
      ? success({ json: landed.value, text: landed.value.files.map((path) => `wrote ${path}`).join('\n') })
      : landed;
  },
};

export const rejectVerb: Verb = {
  name: 'reject',
  usage: 'reject ID',
  help: 'drop a staged result',
  options: [],
  words: [1, 1],
  needsIndex: false,
  async run({ session, args }, signal) {
    const dropped = await session.context('en').staging.reject(args.words[0] ?? '', signal);
    return dropped.ok ? success({ json: {}, text: `dropped ${args.words[0]}` }) : dropped;
  },
};

export const undoVerb: Verb = {
  name: 'undo',
  usage: 'undo ID',
  help: 'take back what was landed; files changed since stay',
  options: [],
  words: [1, 1],
  needsIndex: false,
  async run({ session, args }, signal) {
    const undone = await session.context('en').staging.undo(args.words[0] ?? '', signal);
    if (!undone.ok) return undone;
    const { removed, kept } = undone.value;
    const lines = [
      ...removed.map((path) => `removed ${path}`),
      ...kept.map((path) => `kept ${path}: it was changed since`),
    ];
    return success({ json: undone.value, text: lines.join('\n') });
  },
};
