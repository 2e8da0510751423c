// usage: npm run bench -- tasks --corpora DIR [--only ID] [--model [--seconds N]] [--verbose]
// The 40 tasks of test/eval/tasks on five public projects: whether the calls of each task's oracle hold its answer, in
// pages of how many tokens. With --model the model of the environment (SCENEWRIGHT_MODEL_*) is asked each question,
// for at most --seconds where slow machines need more than the limit of the product.
import { join } from 'node:path';
import { load, option, root, settings, show } from './bundled.mjs';

const measuring = {
  ...settings('tasks --corpora DIR [--only ID] [--model [--seconds N]] [--verbose]'),
  set: join(root, 'test', 'eval', 'tasks', 'tasks.jsonl'),
  only: option('only'),
  seconds: option('seconds') === undefined ? undefined : Number(option('seconds')),
  verbose: process.argv.includes('--verbose'),
  environment: Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith('SCENEWRIGHT_MODEL_')),
  ),
};
if (process.argv.includes('--model')) show('tasks-model', await (await load('tasks/model')).measureModel(measuring));
else show('tasks', await (await load('tasks/oracle')).measureOracle(measuring));
