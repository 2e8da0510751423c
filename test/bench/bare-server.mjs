// The least that a language server on vscode-languageserver can be: what `initialize` costs without us.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../package.json', import.meta.url));
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
connection.onInitialize(() => ({ capabilities: { hoverProvider: true } }));
connection.listen();
