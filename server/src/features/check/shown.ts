import type { CheckRow } from '@scenewright/protocol';
import { fileKind } from '#syntax/file-kind.ts';

/**
 * Whether an editor should show a finding while the file is open. Parse errors of scripts are left to the editor's C#
 * server, which knows the language whole.
 */
export function isShownInEditor(row: CheckRow): boolean {
  return row.code !== 'parse-error' || fileKind(row.path) !== 'csharp';
}
