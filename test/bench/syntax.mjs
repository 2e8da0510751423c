// usage: npm run bench -- syntax --corpora DIR [--seed N]
// How completely and how fast files are read, on public projects below DIR.
import { load, settings, show } from './bundled.mjs';

const measuring = settings('syntax --corpora DIR [--seed N]');
const { measureSyntax } = await load('syntax/main');
show('syntax', await measureSyntax(measuring));
