import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { clusteredVectors } from './clustered.fixture.ts';
import { openGraphFile } from './graph-file.ts';
import { engines } from './probe.ts';
import { createSwitchingStore } from './switching.ts';

/**
 * A process that builds a graph and stores it: `FOLDER ENGINE SEED ROUNDS`. Prints a line of JSON for each time it
 * stored, and changes a vector in between, so that each time there is something to store.
 */
const [folder = '', name = '', seed = '1', rounds = '1'] = process.argv.slice(2);
const dimension = 32;
const signal = neverAborted();
const store = createSwitchingStore(dimension, {
  engines: engines.filter(({ engine }) => engine === name),
  threshold: 1,
});
const vectors = clusteredVectors(600 + Number(rounds), dimension, Number(seed));
vectors.slice(0, 600).forEach((vector, label) => {
  store.upsert(label, vector);
});
const file = openGraphFile(createNodeFiles(folder), new Uint8Array(32).fill(1), 'test');
for (let round = 0; round < Number(rounds); round++) {
  store.upsert(round, vectors[600 + round] ?? new Float32Array(dimension));
  await store.grow(signal);
  process.stdout.write(`${JSON.stringify(await store.save(file, signal))}\n`);
}
