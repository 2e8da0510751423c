// usage: npm run bench -- retrieval --corpora DIR [--questions FILE]
// How well plain-word questions find their answers (test/eval/retrieval, or the FILE), and doc comments their methods,
// beside plain text searches.
import { resolve } from 'node:path';
import { load, option, settings, show } from './bundled.mjs';

const measuring = settings('retrieval --corpora DIR [--questions FILE]');
const questions = option('questions');
const { measureQuestions } = await load('retrieval/main');
const { measureDocComments } = await load('retrieval/doc-comments');
show('retrieval', [
  ...(await measureQuestions({ ...measuring, ...(questions === undefined ? {} : { questions: resolve(questions) }) })),
  ...(questions === undefined ? await measureDocComments(measuring) : []),
]);
