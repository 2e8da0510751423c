import type * as vscode from 'vscode';
import { linksBelow, markdownOf, type Pages } from './pages.ts';
import type { ProjectClient } from './project-client.ts';
import type { Words } from './words.ts';

/** Explain a range of a file on a page beside it; parts are shown as they come. */
export async function explainOnPage(
  pages: Pages,
  project: ProjectClient,
  uri: vscode.Uri,
  range: vscode.Range,
  { explain }: Words,
): Promise<void> {
  const page = await pages.open(explain.title, explain.working);
  let parts = '';
  const { token, dispose } = project.listen((value) => {
    parts += markdownOf(value);
    page.write(parts);
  });
  try {
    const params = { textDocument: { uri: uri.toString() }, range, partialResultToken: token };
    const answer = await project.request('scenewright/explain', params);
    const places = answer?.sources.map((source) => ({ uri: source.uri, line: source.range.start.line + 1 })) ?? [];
    page.write(answer === null ? explain.nothing : `${answer.markdown}${linksBelow(places)}`);
  } catch (error) {
    page.write(error instanceof Error ? error.message : String(error));
  } finally {
    dispose();
  }
}
