import { parentPort, workerData } from 'node:worker_threads';
import { paintMaterial } from '#generate/material/paint.ts';

// The worker's entry: paints what it was started with, and ends.
parentPort?.postMessage(paintMaterial(workerData));
