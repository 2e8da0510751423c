// usage: npm run bench -- hover --corpora DIR
// Whether hover names the right member at the positions of test/eval/hover, and how long it takes in a project of 10,000
// files; what the API guard finds in test/eval/api-guard.
import { join } from 'node:path';
import { load, option, root, settings, show } from './bundled.mjs';

const measuring = settings('hover --corpora DIR [--projects DIR] [--verbose]');
const { measurePositions } = await load('hover/positions');
const { measureGuard } = await load('hover/guard');
const { measureTimes } = await load('hover/times');
const sets = join(root, 'test', 'eval');
show('hover', [
  ...(await measurePositions({ ...measuring, set: join(sets, 'hover', 'positions.jsonl') })),
  ...(await measureGuard({ ...measuring, set: join(sets, 'api-guard') })),
  ...(await measureTimes({ ...measuring, projects: option('projects') })),
]);
