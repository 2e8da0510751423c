import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import type { Neighbours } from './neighbours.ts';
import { settingOf } from './settings.ts';
import { withoutFirstBlock } from './without-first-block.ts';

/** What stands between the editor and the server: it keeps us out of the way of others. */
export function createMiddleware(neighbours: Neighbours, isPaused: () => boolean): Middleware {
  return {
    provideInlineCompletionItems(document, position, context, token, next) {
      if (isPaused()) return [];
      const beside = settingOf('completion.besideOthers');
      const keepsQuiet = beside === 'byHand' || (beside === 'auto' && neighbours.completes());
      if (keepsQuiet && context.triggerKind === vscode.InlineCompletionTriggerKind.Automatic) return [];
      return next(document, position, context, token);
    },
    async provideHover(document, position, token, next) {
      const beside = settingOf('hover.besideCSharp');
      const isShared = document.languageId === 'csharp' && neighbours.knowsCSharp();
      if (isShared && beside === 'off') return undefined;
      const hover = await next(document, position, token);
      return hover != null && isShared && beside === 'auto' ? withoutDeclaration(hover) : hover;
    },
  };
}

/** The hover without its first block of code: another server shows the declaration. */
function withoutDeclaration(hover: vscode.Hover): vscode.Hover | undefined {
  const contents = hover.contents.flatMap((content): vscode.MarkdownString[] => {
    // The client makes Markdown of all that our server says.
    if (!(content instanceof vscode.MarkdownString)) return [];
    const text = withoutFirstBlock(content.value);
    return text === '' ? [] : [new vscode.MarkdownString(text)];
  });
  return contents.length === 0 ? undefined : new vscode.Hover(contents, hover.range);
}
