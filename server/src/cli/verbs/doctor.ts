import { success } from '#base/failure.ts';
import { countReasons } from '#cli/count-reasons.ts';
import { reportMarkdown } from '#cli/report/markdown.ts';
import { supportReport } from '#cli/report/report.ts';
import type { Verb } from '#cli/verb.ts';
import type { EmbeddingState } from '#retrieval/indexer/embedding.ts';
import { libraryPath } from '#workspace/library-path.ts';

export const doctorVerb: Verb = {
  name: 'doctor',
  usage: 'doctor [--report]',
  help: 'what works on this machine, what does not, and why',
  options: [{ name: 'report', help: 'a report for an issue, as Markdown, with secrets, names and paths removed' }],
  words: [0, 0],
  needsIndex: true,
  async run(ctx) {
    if (ctx.args.options.has('report')) {
      const report = await supportReport(ctx);
      return success({ json: report, text: reportMarkdown(report) });
    }
    const { session } = ctx;
    const engines = await session.vectorStores();
    const parsers = await session.nativeParser();
    const broken = parsers.find((parser) => !parser.usable);
    const snapshot = session.workspace.snapshot();
    const build = session.lastBuild();
    const libraries = session.files.libraries.map(({ name, path }) => ({
      name,
      path,
      files: build?.libraryFiles[libraryPath(name)] ?? 0,
    }));
    const skipped = countReasons(build?.skipped ?? []);
    const answering = await session.index.engine();
    const embedding = await session.index.embedding();
    const { modelAccess, imageServices, models3dServices } = session.context('en');
    const { model } = modelAccess;
    const images = await imageServices();
    const models3d = await models3dServices();
    const json = {
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      project: session.files.root,
      unityVersion: snapshot.project.unityVersion,
      files: snapshot.files.size,
      nativeParser: parsers,
      vectorStores: engines,
      vectorSearch: answering,
      embedding: embedding ?? null,
      embeddingWarning: session.embeddingWarning ?? null,
      model:
        model === undefined ? null : { label: model.label, contextTokens: model.contextTokens, leaves: model.leaves },
      modelWarning: session.modelWarning() ?? null,
      images,
      models3d,
      libraries,
      libraryWarnings: session.libraryWarnings,
      skipped,
    };
    const text = [
      `node           ${json.node} on ${json.platform}`,
      `project        ${json.project} (Unity ${json.unityVersion ?? 'of unknown version'}), ${json.files} files indexed`,
      `native parser  ${broken === undefined ? 'usable' : `not usable, ${broken.reason ?? ''}; the wasm parser reads everything`}`,
      ...engines.map(
        (engine) => `vector store   ${engine.engine}: ${engine.usable ? 'usable' : `not usable, ${engine.reason}`}`,
      ),
      `vector search  answered by ${answering}`,
      ...(embedding === undefined ? [] : [embeddingText(embedding)]),
      ...(session.embeddingWarning === undefined ? [] : [`embedding      ${session.embeddingWarning}`]),
      `completion     the embedded engine${model === undefined ? '' : `, and ${model.label}${model.leaves ? ', which is sent code' : ''}`}`,
      ...(session.modelWarning() === undefined ? [] : [`model          ${session.modelWarning()}`]),
      ...images.map(({ title }) => `pictures       ${title}, which is sent prompts where it is asked for`),
      ...models3d.map(
        ({ title, fault }) =>
          `3D models      ${title}${fault === undefined ? ', which is sent prompts and pictures where it is asked for' : `: ${fault.message}`}`,
      ),
      ...libraries.map(({ name, path, files }) => `library        ${name}: ${path}, ${files} files`),
      ...session.libraryWarnings.map((warning) => `library        ${warning}`),
      ...skipped.map(({ reason, files }) => `skipped        ${files}: ${reason}`),
    ].join('\n');
    return success({ json, text });
  },
};

function embeddingText({ embedder, dimension, done, total, kept, lastError }: EmbeddingState): string {
  const size = dimension === undefined ? '' : `, ${dimension} numbers a vector`;
  const held = kept === 0 ? '' : `, ${kept} kept on this machine`;
  const fault = lastError === undefined ? '' : `; ${lastError}`;
  return `embedding      ${embedder}${size}, ${done} of ${total} passages${held}${fault}`;
}
