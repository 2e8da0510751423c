// usage: npm run bench -- coverage --corpora DIR [--sample N]
// How many of the names in a hidden line, of those that the rest of its file does not hold, the context for a model holds at
// 4,000 tokens: with all sources, with similar code alone, without what symbol tables tell, and without definitions alone.
import { load, option, settings, show } from './bundled.mjs';

const measuring = settings('coverage --corpora DIR [--sample N]');
const { measureCoverage } = await load('coverage/main');
show('coverage', await measureCoverage({ ...measuring, sample: Number(option('sample') ?? 120) }));
