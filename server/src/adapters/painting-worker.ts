import { parentPort } from 'node:worker_threads';
import { paint } from '#generate/paint.ts';
import type { PaintJob } from '#generate/painter.ts';

// The worker's entry: paints one job after the other. A job that fails ends it, and the error goes to whoever asked.
parentPort?.on('message', (job: PaintJob) => parentPort?.postMessage(paint(job)));
