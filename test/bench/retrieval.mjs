// usage: npm run bench -- retrieval --corpora DIR [--questions FILE] [--embedding URL|DIR [--model NAME]]
// How well plain-word questions find their answers (test/eval/retrieval, or the FILE), and doc comments their methods,
// beside plain text searches. With an embedding model the questions are asked thrice: of the default, of the model alone,
// and of both together. A model is an endpoint (test/eval/embedding/e5-server.py is one) or a folder (minilm-folder.py).
import { resolve } from 'node:path';
import { load, option, settings, show } from './bundled.mjs';

const measuring = settings('retrieval --corpora DIR [--questions FILE] [--embedding URL|DIR [--model NAME]]');
const questions = option('questions');
const embedding = option('embedding');
const { measureQuestions } = await load('retrieval/main');
const { measureDocComments } = await load('retrieval/doc-comments');
const asked = { ...measuring, ...(questions === undefined ? {} : { questions: resolve(questions) }) };
const environment = /^https?:/.test(embedding ?? '')
  ? {
      SCENEWRIGHT_EMBEDDING_URL: embedding,
      SCENEWRIGHT_EMBEDDING_MODEL: option('model') ?? 'e5',
      SCENEWRIGHT_EMBEDDING_QUERY_PREFIX: 'query: ',
      SCENEWRIGHT_EMBEDDING_PASSAGE_PREFIX: 'passage: ',
    }
  : { SCENEWRIGHT_EMBEDDING_FOLDER: resolve(embedding ?? '') };
const named = (name, rows) => rows.map((row) => ({ ...row, what: `${name}: ${row.what}` }));
show('retrieval', [
  ...(await measureQuestions(asked)),
  ...(embedding === undefined
    ? []
    : [
        ...named('model alone', await measureQuestions({ ...asked, environment, onlyModel: true })),
        ...named('with the model', await measureQuestions({ ...asked, environment })),
      ]),
  ...(questions === undefined && embedding === undefined ? await measureDocComments(measuring) : []),
]);
