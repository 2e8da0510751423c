import { type FileHandle, open } from 'node:fs/promises';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { codeOf } from '#base/system-error.ts';
import { createCursor } from './cursor.ts';
import type { GgufHeader } from './header.ts';
import { readMetadata } from './metadata.ts';
import { tensorBytes } from './tensors.ts';

/** Bytes at which a file of models may begin its tensors at the latest; more is no head of a model. */
const largestHead = 1 << 28;

/** Read the head of the GGUF file at `path`, and check that the file is as long as its tensors need. */
export async function readGgufHeader(path: string): Promise<Result<GgufHeader>> {
  try {
    const file = await open(path, 'r');
    try {
      return await readOpen(file, path);
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'is not there' : `cannot be read: ${describeError(error)}`;
    return failure('model-file', `${path} ${why}`, 'Name a GGUF file that exists, or run scenewright model add.');
  }
}

async function readOpen(file: FileHandle, path: string): Promise<Result<GgufHeader>> {
  const status = await file.stat();
  if (!status.isFile()) return failure('model-file', `${path} is no file`, 'Name a GGUF file.');
  const cursor = createCursor(file, status.size);
  await cursor.need(4);
  if (cursor.text(4) !== 'GGUF')
    return failure('model-not-gguf', `${path} is no GGUF file`, 'Name a model as a GGUF file.');
  await cursor.need(20);
  const version = cursor.u32();
  if (cursor.fault() === undefined && version !== 2 && version !== 3)
    return failure(
      'model-not-gguf',
      `${path} is a GGUF file of version ${version}, and only 2 and 3 can be read`,
      'Get the model as a GGUF file that llama.cpp of today reads.',
    );
  const tensors = cursor.u64();
  const values = cursor.u64();
  const metadata = await readMetadata(cursor, values);
  if (cursor.position() > largestHead) cursor.fail('its head is too long');
  const needed = await tensorBytes(cursor, tensors, metadata.alignment);
  if (needed > status.size) cursor.fail(`it has ${status.size} bytes of ${needed}`);
  const fault = cursor.fault();
  if (fault !== undefined)
    return failure(
      'model-truncated',
      `${path} is broken: ${fault}`,
      'Download it again; scenewright model add goes on.',
    );
  return success({ version, ...metadata.model, bytes: status.size });
}
