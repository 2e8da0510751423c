import { z } from 'zod';
import { type Answer, wrongShape } from '#adapters/service/faults.ts';
import { hostOf, type Service } from '#adapters/service/service.ts';
import { parseJson, plainWords } from '#adapters/service/service-words.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';

const nodeFault = z.object({
  class_type: z.string().optional(),
  errors: z.array(z.object({ message: z.string(), details: z.string().optional() })).optional(),
});
/** An empty list stands for none. */
const nodeFaults = z.union([z.record(z.string(), nodeFault), z.array(z.unknown()).max(0)]).optional();
const refused = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]), node_errors: nodeFaults });
const queued = z.object({ prompt_id: z.string().regex(/^[\w-]{1,100}$/), node_errors: nodeFaults });

const file = z.object({ filename: z.string().min(1), subfolder: z.string().optional(), type: z.string().optional() });
const history = z.record(
  z.string(),
  z.object({
    outputs: z.record(z.string(), z.looseObject({ images: z.array(file).optional() })),
    status: z
      .object({ status_str: z.string(), messages: z.array(z.tuple([z.string(), z.unknown()])).optional() })
      .nullish(),
  }),
);
const executionError = z.object({ exception_message: z.string(), node_type: z.string().optional() });

/** Where a picture lies in the service. */
export type PictureFile = z.infer<typeof file>;

/** The id of what was put into the queue. */
export function idOf({ bytes }: Answer, service: Service, hidden: readonly string[]): Result<string> {
  const parsed = queued.safeParse(parseJson(bytes));
  if (!parsed.success) return wrongShape(service, 'without an id for the workflow');
  const fault = faultOfNodes(parsed.data.node_errors, service, hidden);
  return fault ?? success(parsed.data.prompt_id);
}

/** Why a workflow was refused, by the first node that has a fault; `undefined` where that is not said. */
export function refusalOf({ bytes }: Answer, service: Service, hidden: readonly string[]): Failure | undefined {
  const parsed = refused.safeParse(parseJson(bytes));
  if (!parsed.success) return undefined;
  const { error, node_errors } = parsed.data;
  const said = typeof error === 'string' ? error : error.message;
  return faultOfNodes(node_errors, service, hidden) ?? workflowFault(said, service, hidden);
}

function faultOfNodes(
  faults: z.infer<typeof nodeFaults>,
  service: Service,
  hidden: readonly string[],
): Failure | undefined {
  if (faults === undefined || Array.isArray(faults)) return undefined;
  const [first, ...others] = Object.entries(faults);
  if (first === undefined) return undefined;
  const [id, { class_type, errors = [] }] = first;
  const node = class_type === undefined ? `node ${id}` : `node ${id} (${class_type})`;
  const why = errors
    .map(({ message, details = '' }) => (details === '' ? message : `${message}: ${details}`))
    .join('; ');
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return workflowFault(`${node}${why === '' ? '' : `: ${why}`}${more}`, service, hidden);
}

function workflowFault(said: string, service: Service, hidden: readonly string[]): Failure {
  return failure(
    'image-workflow',
    `${hostOf(service)} cannot run the workflow: ${plainWords(said, [...service.secrets, ...hidden])}`,
    'Run it in ComfyUI itself, mend it there and export it again in the API format.',
  );
}

/** The picture of a workflow; `undefined` as long as it runs. Saved pictures win over previews. */
export function pictureFileOf(
  { bytes }: Answer,
  id: string,
  service: Service,
  hidden: readonly string[],
): Result<PictureFile | undefined> {
  const parsed = history.safeParse(parseJson(bytes));
  if (!parsed.success) return wrongShape(service, 'with a history that cannot be read');
  const [, entry] = Object.entries(parsed.data).find(([name]) => name === id) ?? [];
  if (entry === undefined) return success(undefined);
  if (entry.status?.status_str === 'error') {
    const [told] = (entry.status.messages ?? []).filter(([name]) => name === 'execution_error');
    const error = executionError.safeParse(told?.[1]);
    const node = error.success && error.data.node_type !== undefined ? `${error.data.node_type}: ` : '';
    return workflowFault(error.success ? node + error.data.exception_message : 'it broke off', service, hidden);
  }
  const files = Object.values(entry.outputs).flatMap(({ images = [] }) => images);
  const picture = files.find(({ type }) => type === 'output') ?? files[0];
  return picture === undefined ? workflowFault('it saves no picture', service, []) : success(picture);
}

const queueOf = z.object({
  queue_running: z.array(z.array(z.unknown())),
  queue_pending: z.array(z.array(z.unknown())),
});
const ours = z.tuple([z.unknown(), z.string()]).rest(z.unknown());
const client = z.object({ client_id: z.string() });

/** Which workflow of a client is in the queue, and whether it runs already. */
export function placeOf(
  { bytes }: Answer,
  clientId: string,
): { readonly id: string; readonly isRunning: boolean } | undefined {
  const parsed = queueOf.safeParse(parseJson(bytes));
  if (!parsed.success) return undefined;
  // An entry is its number, its id, the workflow and, fourth, what was sent with it.
  const idIn = (entries: readonly (readonly unknown[])[]) => {
    for (const entry of entries) {
      const read = ours.safeParse(entry);
      const sent = client.safeParse(entry[3]);
      if (read.success && sent.success && sent.data.client_id === clientId) return read.data[1];
    }
    return undefined;
  };
  const running = idIn(parsed.data.queue_running);
  const id = running ?? idIn(parsed.data.queue_pending);
  return id === undefined ? undefined : { id, isRunning: running !== undefined };
}
