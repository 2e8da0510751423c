// usage: npm run bench -- retrieval --corpora DIR
// How well plain-word questions find their answers (test/eval/retrieval), beside a plain text search.
import { load, settings, show } from './bundled.mjs';

const measuring = settings('retrieval --corpora DIR');
const { measureRetrieval } = await load('retrieval/main');
show('retrieval', await measureRetrieval(measuring));
