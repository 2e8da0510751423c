import { readFile } from 'node:fs/promises';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { makeModel } from '#generate/model/make-model.ts';
import { createSolidKernel, type SolidKernel } from '#generate/model/solid/kernel.ts';
import { paint } from '#generate/paint.ts';
import type { Crafted, CraftJob } from './crafting-threads.ts';

// The worker's entry.
if (parentPort !== null) serve(parentPort);

/** Do one job after the other. A job that fails ends the thread, and the error goes to whoever asked. */
function serve(port: MessagePort): void {
  let kernel: Promise<SolidKernel> | undefined;
  const craft = async (job: CraftJob): Promise<Crafted> => {
    if (job.kind !== 'model') return { type: 'painted', painted: paint(job) };
    kernel ??= openKernel();
    return { type: 'modelled', modelled: await makeModel(job, await kernel) };
  };
  port.on('message', async (job: CraftJob) => port.postMessage(await craft(job)));
}

async function openKernel(): Promise<SolidKernel> {
  return createSolidKernel(await readFile(new URL('wasm/manifold.wasm', import.meta.url)));
}
