import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { parseJson } from '#adapters/service/service-words.ts';
import { throwIfCancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import { codeOf } from '#base/system-error.ts';

/** A workflow in the API format: nodes by their ids. */
export type Workflow = Readonly<Record<string, unknown>>;

const apiFormat = z.record(z.string(), z.looseObject({ class_type: z.string() }));

/** Bytes of a workflow at most. */
const largestWorkflow = 1024 * 1024;

/** Levels of a workflow at most; three are usual. */
const mostLevels = 32;

/** Read the workflow that the user's configuration names. */
export async function readWorkflow(path: string, signal: AbortSignal): Promise<Result<Workflow>> {
  const bytes = await readSmall(path, signal);
  if (!bytes.ok) return bytes;
  const value = parseJson(bytes.value);
  if (value === undefined) return unusable(path, 'is not JSON');
  const parsed = apiFormat.safeParse(value);
  if (!parsed.success || isDeeper(value, mostLevels)) return unusable(path, 'is no workflow in the API format');
  return bytes.value.includes('%prompt%') ? success(parsed.data) : unusable(path, 'has no %prompt% in it');
}

async function readSmall(path: string, signal: AbortSignal): Promise<Result<Buffer>> {
  throwIfCancelled(signal);
  try {
    // A pipe that nobody writes to is opened without waiting.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!(await handle.stat()).isFile()) return unusable(path, 'is no file');
      const bytes = Buffer.alloc(largestWorkflow + 1);
      let filled = 0;
      for (;;) {
        throwIfCancelled(signal);
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, null);
        filled += bytesRead;
        if (filled > largestWorkflow) return unusable(path, 'is larger than 1 MB');
        if (bytesRead === 0) return success(bytes.subarray(0, filled));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return unusable(path, `cannot be read (${codeOf(error)})`);
  }
}

function unusable(path: string, why: string): Failure {
  return failure(
    'image-workflow',
    `the workflow ${path} ${why}`,
    'Export it from ComfyUI in the API format, and write %prompt% where the prompt belongs.',
  );
}

const placeholder = /%(prompt|negative|seed|width|height|model)%/g;

/**
 * The workflow with `values` in place of `%prompt%` and its kin; places without a value stay. A text that is nothing but the
 * place of a number becomes that number; what a value holds is not looked at again.
 */
export function fillIn(workflow: Workflow, values: ReadonlyMap<string, string | number>): Workflow {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string')
      return (
        values.get(/^%(\w+)%$/.exec(value)?.[1] ?? '') ??
        value.replace(placeholder, (place, name) => `${values.get(name) ?? place}`)
      );
    if (Array.isArray(value)) return value.map(filled);
    return typeof value === 'object' && value !== null ? filledObject(value) : value;
  };
  const filledObject = (object: object) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, filled(value)]));
  return filledObject(workflow);
}

/** Whether a value has more than so many levels. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
