import { paintMaterial } from './material/paint.ts';
import type { Painted, PaintJob } from './painter.ts';
import { paintSprite } from './sprite/paint.ts';

/** Do a job. Pure, and as long as it takes: about two seconds for a material at 1024 pixels. */
export function paint(job: PaintJob): Painted {
  if (job.kind === 'material') return paintMaterial(job);
  const bytes = paintSprite(job.spec, job.size, job.picture);
  return { pictures: [{ role: 'sprite', bytes }], preview: bytes };
}
