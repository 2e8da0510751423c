import type { ArgsOf } from '@scenewright/protocol';
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { failure } from '#base/failure.ts';
import { offsetAt } from '#base/text.ts';
import { commentInstruction } from '#features/comment-instruction.ts';
import { editByInstruction } from '#features/edit/edit.ts';
import { readText } from '#features/read-text.ts';
import { toRange } from './convert.ts';
import { orThrow, RequestFailure } from './serve.ts';
import type { ServerState } from './state.ts';

/** Let the model change code, and hand the change to the editor, which shows it before it is made where it can. */
export async function editCommand(
  connection: Connection,
  state: ServerState,
  { uri, range, instruction }: ArgsOf<'scenewright.edit'>,
  signal: AbortSignal,
): Promise<{ readonly applied: boolean }> {
  const ctx = state.context();
  const path = state.paths.toPath(uri);
  const current = await readText(ctx, path, signal);
  const start = current === undefined ? undefined : offsetAt(current.lines, current.text, range.start);
  const end = current === undefined ? undefined : offsetAt(current.lines, current.text, range.end);
  if (current === undefined || start === undefined || end === undefined)
    throw new RequestFailure(failure('bad-parameters', 'there is no such place', 'Ask for a range of an open file.'));
  const comment = instruction === undefined ? commentInstruction(current.text, start) : undefined;
  const query = {
    path,
    span: comment?.span ?? { start, end },
    instruction: instruction ?? comment?.instruction ?? '',
  };
  const edit = orThrow(await editByInstruction(ctx, query, signal));
  const document = state.session.workspace.snapshot().documents.get(path);
  if (document !== undefined && document.text !== edit.text)
    throw new RequestFailure(failure('changed-meanwhile', 'the file was changed meanwhile', 'Ask again.'));
  const text = { range: toRange(current.lines, edit.span), newText: edit.newText };
  const workspaceEdit: WorkspaceEdit = state.client.changeAnnotations
    ? {
        documentChanges: [
          { textDocument: { uri, version: document?.version ?? null }, edits: [{ ...text, annotationId: annotation }] },
        ],
        changeAnnotations: {
          [annotation]: { label: labels[state.language], description: query.instruction, needsConfirmation: true },
        },
      }
    : { changes: { [uri]: [text] } };
  const { applied } = await connection.workspace.applyEdit({ label: labels[state.language], edit: workspaceEdit });
  return { applied };
}

const annotation = 'scenewright-model';
const labels = { en: 'Scenewright: written by a model', zh: 'Scenewright：由模型生成' } as const;
