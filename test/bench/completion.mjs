// usage: npm run bench -- completion --corpora DIR [--seed N] [--seeds N] [--sample N]
// How well lines are finished in files that were held out, by the embedded engine and by plain baselines: the two C# packages
// of test/package.json and two public projects below DIR.
import { load, option, settings, show } from './bundled.mjs';

const measuring = settings('completion --corpora DIR [--seed N] [--seeds N] [--sample N]');
const { measureCompletion } = await load('completion/main');
show(
  'completion',
  await measureCompletion({
    ...measuring,
    sample: Number(option('sample') ?? 500),
    seeds: Number(option('seeds') ?? 3),
  }),
);
