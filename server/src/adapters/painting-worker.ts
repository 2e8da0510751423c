import { parentPort, workerData } from 'node:worker_threads';
import { paint } from '#generate/paint.ts';

// The worker's entry: paints what it was started with, and ends.
parentPort?.postMessage(paint(workerData));
