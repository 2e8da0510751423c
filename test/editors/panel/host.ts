// What the browser test bundles of the extension's side: its real code, and a client of the server.
export { createConversation } from 'scenewright-vscode/src/panel/conversation.ts';
export { panelHtml } from 'scenewright-vscode/src/panel/html.ts';
export { startServer } from './server.ts';
