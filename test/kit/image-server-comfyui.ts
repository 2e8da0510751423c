import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ImageAnswer, json, type SeenRequest } from './image-server-shapes.ts';

/** What a test may set about the queue. */
export interface ComfyState {
  /** Milliseconds until a workflow is done. */
  readonly paintMs: number;
  /** Another's workflow runs, and ours waits. */
  readonly isOccupied: boolean;
}

interface Job {
  readonly prompt: unknown;
  readonly clientId: string;
  readonly doneAt: number;
}

const node = z.looseObject({ class_type: z.string(), inputs: z.looseObject({ ckpt_name: z.string().optional() }) });
const asked = z.object({ prompt: z.record(z.string(), node), client_id: z.string() });
const edits = z.object({ delete: z.array(z.string()).default([]) });

/** ComfyUI's routes, from its documentation: a queue, a history and files. `undefined` for what is no route of it. */
export function comfyUiService(picture: Uint8Array, state: ComfyState) {
  const jobs = new Map<string, Job>();

  const prompt = ({ text }: SeenRequest): ImageAnswer => {
    const read = asked.safeParse(JSON.parse(text));
    if (!read.success) return json({ error: 'no prompt', node_errors: [] }, 400);
    const broken = Object.entries(read.data.prompt).find(
      ([, { inputs }]) => inputs.ckpt_name === 'missing.safetensors',
    );
    if (broken !== undefined) return json(refusal(broken[0], broken[1].class_type), 400);
    const id = randomUUID();
    jobs.set(id, {
      prompt: read.data.prompt,
      clientId: read.data.client_id,
      doneAt: performance.now() + state.paintMs,
    });
    return json({ prompt_id: id, number: jobs.size, node_errors: {} });
  };

  const queue = ({ method, text }: SeenRequest): ImageAnswer => {
    if (method === 'POST') {
      for (const id of edits.parse(JSON.parse(text)).delete) jobs.delete(id);
      return { body: '' };
    }
    const mine = [...jobs].filter(([, { doneAt }]) => doneAt > performance.now()).map(([id, job]) => entry(id, job));
    const other = entry('other', { prompt: {}, clientId: 'other' });
    return json(
      state.isOccupied ? { queue_running: [other], queue_pending: mine } : { queue_running: mine, queue_pending: [] },
    );
  };

  const history = (id: string): ImageAnswer => {
    const job = jobs.get(id);
    if (job === undefined || job.doneAt > performance.now()) return json({});
    const files = (type: string, filename: string) => ({ images: [{ filename, subfolder: 'a b', type }] });
    const outputs = { 8: files('temp', 'preview.png'), 9: files('output', 'Scene_00001_.png'), 10: { text: ['done'] } };
    const status = { status_str: 'success', completed: true, messages: [['execution_start', { prompt_id: id }]] };
    return json({ [id]: { prompt: entry(id, job), outputs, status } });
  };

  return {
    answer(request: SeenRequest): ImageAnswer | undefined {
      const { method, path, query } = request;
      if (method === 'POST' && path === '/prompt') return prompt(request);
      if (path === '/queue') return queue(request);
      if (method === 'POST' && path === '/interrupt') return { body: '' };
      if (method === 'GET' && path.startsWith('/history/')) return history(path.slice('/history/'.length));
      const isFile =
        query['filename'] === 'Scene_00001_.png' && query['subfolder'] === 'a b' && query['type'] === 'output';
      return method === 'GET' && path === '/view' && isFile ? { body: picture } : undefined;
    },
    reset: () => jobs.clear(),
  };
}

/** As the queue holds it: number, id, workflow, what was sent beside it, and the nodes with outputs. */
function entry(id: string, { prompt, clientId }: Omit<Job, 'doneAt'>): readonly unknown[] {
  return [1, id, prompt, { client_id: clientId }, ['9']];
}

function refusal(id: string, type: string): object {
  const details = "ckpt_name: 'missing.safetensors' not in []";
  const errors = [{ type: 'value_not_in_list', message: 'Value not in list', details, extra_info: {} }];
  return {
    error: { type: 'prompt_outputs_failed_validation', message: 'Prompt outputs failed validation', details: '' },
    node_errors: { [id]: { errors, dependent_outputs: ['9'], class_type: type } },
  };
}
