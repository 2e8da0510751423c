import { success } from '#base/failure.ts';
import type { Verb } from '#cli/verb.ts';

export const doctorVerb: Verb = {
  name: 'doctor',
  usage: 'doctor',
  help: 'what works on this machine, what does not, and why',
  options: [],
  words: [0, 0],
  needsIndex: true,
  async run({ session }) {
    const engines = await session.vectorStores();
    const parsers = await session.nativeParser();
    const broken = parsers.find((parser) => !parser.usable);
    const snapshot = session.workspace.snapshot();
    const answering = await session.index.engine();
    const json = {
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      project: session.files.root,
      unityVersion: snapshot.project.unityVersion,
      files: snapshot.files.size,
      nativeParser: parsers,
      vectorStores: engines,
      vectorSearch: answering,
    };
    const text = [
      `node           ${json.node} on ${json.platform}`,
      `project        ${json.project} (Unity ${json.unityVersion ?? 'of unknown version'}), ${json.files} files indexed`,
      `native parser  ${broken === undefined ? 'usable' : `not usable, ${broken.reason ?? ''}; the wasm parser reads everything`}`,
      ...engines.map(
        (engine) => `vector store   ${engine.engine}: ${engine.usable ? 'usable' : `not usable, ${engine.reason}`}`,
      ),
      `vector search  answered by ${answering}`,
    ].join('\n');
    return success({ json, text });
  },
};
