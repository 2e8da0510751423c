import { failure, type Result, success } from '#base/failure.ts';
import type { DownloadOffer, ModelPreset, ModelShelf, StoredModel } from '#cli/models.ts';
import type { MachineContext, MachineVerb, VerbAnswer } from '#cli/verb.ts';

export const modelVerb: MachineVerb = {
  name: 'model',
  usage: 'model add FILE|URL|PRESET [--name N] [--sha256 H] [--yes] | model list | model remove NAME',
  help: 'models of your own that run on this machine: add, list or remove one',
  options: [
    { name: 'name', value: 'N', help: "what the model is called here; the file's name by default" },
    { name: 'sha256', value: 'H', help: 'what the file must be; anything else is not kept' },
    { name: 'yes', help: 'download without asking' },
  ],
  words: [1, 2],
  needsProject: false,
  async run(ctx, signal) {
    const [action = '', word] = ctx.args.words;
    const run = actions.get(action);
    if (run === undefined || run.takesWord !== (word !== undefined))
      return failure('bad-usage', `'model ${ctx.args.words.join(' ')}' is not understood`, `Usage: ${modelVerb.usage}`);
    return run.run(await ctx.models(), word ?? '', ctx, signal);
  },
};

interface Action {
  readonly takesWord: boolean;
  run(shelf: ModelShelf, word: string, ctx: MachineContext, signal: AbortSignal): Promise<Result<VerbAnswer>>;
}

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['add', { takesWord: true, run: add }],
  ['list', { takesWord: false, run: list }],
  ['remove', { takesWord: true, run: remove }],
]);

async function add(
  shelf: ModelShelf,
  source: string,
  ctx: MachineContext,
  signal: AbortSignal,
): Promise<Result<VerbAnswer>> {
  const name = ctx.args.options.get('name');
  const sha256 = ctx.args.options.get('sha256');
  const added = await shelf
    .add(
      { source, ...(name === undefined ? {} : { name }), ...(sha256 === undefined ? {} : { sha256 }) },
      {
        agree: async (offer) => ctx.args.options.has('yes') || ctx.confirm(question(offer)),
        progress: (done, total) => ctx.progress(progressLine(done, total)),
      },
      signal,
    )
    .finally(() => ctx.progress(''));
  if (!added.ok) return added;
  const model = added.value;
  const lines = [
    `added      ${model.name}: ${model.title ?? 'a model without a name'} (${model.architecture}), ${size(model.bytes)}`,
    `file       ${model.path}`,
    `sha256     ${model.sha256}`,
    `licence    ${model.licence ?? 'not in the file'}`,
    ...(model.contextTokens === undefined ? [] : [`context    ${model.contextTokens} tokens`]),
    ...(model.canInfill ? [] : ['warning    it has no tokens for filling in and cannot complete code']),
  ];
  return success({ json: model, text: lines.join('\n') });
}

async function list(shelf: ModelShelf): Promise<Result<VerbAnswer>> {
  const models = await shelf.list();
  const text = [
    ...(models.length === 0 ? [`no models in ${shelf.folder}`] : [`in ${shelf.folder}:`, ...models.map(modelLine)]),
    '',
    'small models that complete code:',
    ...shelf.presets.map(presetLine),
  ].join('\n');
  return success({ json: { folder: shelf.folder, models, presets: shelf.presets }, text });
}

async function remove(shelf: ModelShelf, name: string): Promise<Result<VerbAnswer>> {
  const removed = await shelf.remove(name);
  return removed.ok ? success({ json: removed.value, text: `removed ${name}, ${size(removed.value.bytes)}` }) : removed;
}

function question({ from, bytes, held, licence }: DownloadOffer): string {
  const much = bytes === undefined ? 'of unknown size' : size(bytes);
  const rest = held === 0 ? '' : `, of which ${size(held)} are here`;
  const terms = licence === undefined ? "not known here: read it at the makers' page" : licence;
  return `${from}\n${much}${rest}; licence ${terms}\nDownload it?`;
}

function progressLine(done: number, total: number | undefined): string {
  return total === undefined ? size(done) : `${size(done)} of ${size(total)}, ${Math.floor((done / total) * 100)} %`;
}

function modelLine({ name, bytes }: StoredModel): string {
  return `  ${name}  ${size(bytes)}`;
}

function presetLine({ name, licence, bytes, contextTokens, file }: ModelPreset): string {
  const where = file === undefined ? "file from the makers' page" : `scenewright model add ${name}`;
  return `  ${name.padEnd(20)} about ${size(bytes).padStart(7)}  ${String(contextTokens).padStart(6)} tokens  ${licence}; ${where}`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${bytes} bytes` : `${Math.round(bytes / 1e6)} MB`;
}
