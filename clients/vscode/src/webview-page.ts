import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { PageParts } from './page-html.ts';

/** Folder of the pages' scripts and styles below the extension. */
const scripts = 'webview';

/** What a webview may do: run scripts, and load what lies in our folder of pages. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, scripts)],
  };
}

/** What the page `name` is made from in this webview. */
export function pageParts(
  name: string,
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  language: PageParts['language'],
): PageParts {
  const addressOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, scripts, file)).toString();
  return {
    nonce: randomBytes(16).toString('hex'),
    cspSource: webview.cspSource,
    script: addressOf(`${name}.js`),
    style: addressOf(`${name}.css`),
    language,
  };
}
