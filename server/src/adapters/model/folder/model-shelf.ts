import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readGgufHeader } from '#adapters/model/gguf/read-header.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import type { AddedModel, AddListener, AddRequest, ModelShelf } from '#cli/models.ts';
import { modelAddress } from './address.ts';
import { download } from './download.ts';
import { spaceFault } from './free-space.ts';
import { createPartFile, type PartFile } from './part-file.ts';
import { presetOf, presets } from './presets.ts';
import { modelFolder, readModelFolder } from './read-model-folder.ts';

/** The user's folder of models. */
export function openModelShelf(environment: Environment): ModelShelf {
  const folder = modelFolder(environment);
  return {
    folder,
    presets,
    list: () => readModelFolder(environment),
    add: (request, listener, signal) => addModel(folder, request, listener, signal),
    async remove(name) {
      const model = (await readModelFolder(environment)).find((candidate) => candidate.name === name);
      const part = createPartFile(join(folder, `${safeName(name)}.gguf`));
      const held = await part.held();
      await part.remove();
      if (model !== undefined) {
        await rm(model.path);
        return success(model);
      }
      // What an interrupted download left may be given up by the same name.
      if (held > 0) return success({ name, path: part.path, bytes: held });
      return failure('no-model', `there is no model '${name}'`, 'scenewright model list names them.');
    },
  };
}

async function addModel(
  folder: string,
  request: AddRequest,
  listener: AddListener,
  signal: AbortSignal,
): Promise<Result<AddedModel>> {
  const preset = presets.find((candidate) => candidate.name === request.source);
  const source = preset === undefined ? request.source : preset.file?.url;
  if (source === undefined)
    return failure(
      'no-address',
      `no verified address of ${request.source} is known`,
      "Get a GGUF file from the makers' page, and run scenewright model add FILE.",
    );
  const sha256 = (request.sha256 ?? preset?.file?.sha256)?.toLowerCase();
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
    return failure('bad-hash', 'a SHA-256 has 64 hexadecimal digits', 'Copy it whole.');
  // What begins as an address does is one: a mistyped scheme must not become a file's name.
  const address = /^[a-z][a-z\d+.-]+:\/\//i.test(source) ? modelAddress(source) : undefined;
  if (address?.ok === false) return address;
  const fileName = basename(address === undefined ? source : decoded(address.value.pathname));
  const name = safeName(request.name ?? fileName.replace(/\.gguf$/i, ''));
  const target = join(folder, `${name}.gguf`);
  if (await stat(target).catch(() => undefined))
    return failure('model-exists', `there is a model '${name}' already`, 'Remove it first, or give another --name.');
  try {
    await mkdir(folder, { recursive: true });
    const part = createPartFile(target);
    const licence = presetOf(fileName)?.licence;
    const brought =
      address === undefined
        ? await copy(resolve(source), part, listener, signal)
        : await download(
            address.value,
            part,
            { progress: listener.progress, agree: (offer) => listener.agree({ ...offer, licence }) },
            signal,
          );
    if (!brought.ok) return brought;
    return await shelve(part, target, name, brought.value, sha256);
  } catch (error) {
    throwIfCancelled(signal);
    return failure('cannot-write', `the model cannot be kept: ${describeError(error)}`, `Check ${folder}.`);
  }
}

/** Check what was brought and give it its name. What is not what it should be is removed. */
async function shelve(
  part: PartFile,
  target: string,
  name: string,
  found: string,
  expected: string | undefined,
): Promise<Result<AddedModel>> {
  if (expected !== undefined && found !== expected) {
    await part.remove();
    return failure(
      'wrong-hash',
      `the file has the SHA-256 ${found}`,
      'It is not what was asked for; nothing was kept.',
    );
  }
  const header = await readGgufHeader(part.path);
  if (!header.ok) {
    await part.remove();
    return header;
  }
  const { architecture, contextTokens, infill, licence, bytes } = header.value;
  await rename(part.path, target);
  await part.remove();
  return success({
    name,
    path: target,
    bytes,
    sha256: found,
    architecture,
    canInfill: infill.prefix !== undefined && infill.suffix !== undefined,
    ...(header.value.name === undefined ? {} : { title: header.value.name }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
    ...(licence === undefined ? {} : { licence }),
  });
}

async function copy(
  source: string,
  part: PartFile,
  listener: AddListener,
  signal: AbortSignal,
): Promise<Result<string>> {
  const header = await readGgufHeader(source);
  if (!header.ok) return header;
  const full = await spaceFault(part.path, header.value.bytes);
  if (full !== undefined) return full;
  await part.remove();
  const pieces = createReadStream(source, { highWaterMark: 1 << 20 });
  const hash = await part.append(0, pieces, (done) => listener.progress(done, header.value.bytes), signal);
  return success(hash);
}

/** A name that is a file's name on every system. */
function safeName(text: string): string {
  const name = text
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100);
  return name === '' ? 'model' : name;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
