// usage: node clients/rider/build.mjs [--out DIR]
// Compiles the plugin and packs it as the zip that an IDE installs, into clients/rider/dist. Needs npm, Maven and a JDK; the
// server has to be built before.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CompileError } from './tools/kotlin.mjs';
import { Missing } from './tools/missing.mjs';
import { client, compilePlugin, packPlugin } from './tools/plugin.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ?? join(client, 'dist');

try {
  const { classes } = compilePlugin(out);
  const { zip } = packPlugin(out, classes);
  console.log(`${zip}: ${(statSync(zip).size / 1024 / 1024).toFixed(1)} MB`);
} catch (error) {
  if (!(error instanceof Missing) && !(error instanceof CompileError)) throw error;
  console.error(error.message);
  process.exit(error instanceof Missing ? 2 : 1);
}
