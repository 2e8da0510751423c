import { z } from 'zod';
import { type Answer, contentRefused, creditFault, wrongShape } from '#adapters/service/faults.ts';
import type { Service } from '#adapters/service/service.ts';
import { parseJson } from '#adapters/service/service-words.ts';
import { type Failure, type Result, success } from '#base/failure.ts';
import type { TaskState } from './follow.ts';
import { taskFailed } from './task-faults.ts';

const id = z.string().regex(/^[\w-]{1,100}$/);
const submitted = z.object({ data: z.object({ task_id: id }) });
const uploaded = z.object({ data: z.object({ image_token: z.string().min(1).max(500) }) });
const refused = z.object({ code: z.number() });
/** A file by its address, or as an object that holds it. */
const file = z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional();
const task = z.object({
  data: z.object({
    status: z.string(),
    progress: z.number().optional(),
    /** Seconds; below zero where it is not known. */
    running_left_time: z.number().nullish(),
    output: z.object({ pbr_model: file, model: file, base_model: file }).nullish(),
    error_code: z.number().nullish(),
    error_msg: z.string().nullish(),
  }),
});

/** Codes of its own (docs.tripo3d.ai, "Errors"). */
const contentCode = 2008;
const creditCode = 2010;

/** What a refusal means where the code says more than the status. */
export function refusalOf({ bytes }: Answer, service: Service): Failure | undefined {
  const parsed = refused.safeParse(parseJson(bytes));
  return parsed.success ? faultOfCode(parsed.data.code, service) : undefined;
}

function faultOfCode(code: number, service: Service): Failure | undefined {
  if (code === contentCode) return contentRefused(service);
  return code === creditCode ? creditFault(service) : undefined;
}

/** The id of the task that was put into the queue. */
export function taskIdOf({ bytes }: Answer, service: Service): Result<string> {
  const parsed = submitted.safeParse(parseJson(bytes));
  return parsed.success ? success(parsed.data.data.task_id) : wrongShape(service, 'without a task');
}

/** By what the service knows an uploaded picture. */
export function tokenOf({ bytes }: Answer, service: Service): Result<string> {
  const parsed = uploaded.safeParse(parseJson(bytes));
  return parsed.success
    ? success(parsed.data.data.image_token)
    : wrongShape(service, 'without a token for the picture');
}

const failed = new Set(['failed', 'cancelled', 'expired']);

/** How a task stands; when it is done, the address of the best of its models. */
export function stateOf({ bytes }: Answer, service: Service, hidden: readonly string[]): Result<TaskState<string>> {
  const parsed = task.safeParse(parseJson(bytes));
  if (!parsed.success) return wrongShape(service, 'with a task that cannot be read');
  const { status, progress, running_left_time, output, error_code, error_msg } = parsed.data.data;
  if (status === 'banned') return contentRefused(service);
  if (failed.has(status)) {
    const code = error_code ?? undefined;
    const said = error_msg ?? (code === undefined ? '' : `code ${code}`);
    return (code === undefined ? undefined : faultOfCode(code, service)) ?? taskFailed(service, said, hidden);
  }
  if (status !== 'success') {
    const left = running_left_time ?? -1;
    const share = progress === undefined ? undefined : progress / 100;
    return success({ isDone: false, share, leftMs: left < 0 ? undefined : left * 1000 });
  }
  const address = output?.pbr_model ?? output?.model ?? output?.base_model;
  return address === undefined ? wrongShape(service, 'without a model') : success({ isDone: true, value: address });
}
