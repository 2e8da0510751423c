import * as vscode from 'vscode';
import type { Words } from '../words.ts';

/** The participant's id in the manifest. */
export const participantId = 'scenewright.unity';

/** Rounds of tool calls for one question. */
const mostRounds = 12;

/** Answer `@unity` in the chat: the chat's own model, with our tools and nobody else's. */
export function registerParticipant(prefix: string, words: () => Words): vscode.Disposable {
  if (!('chat' in vscode) || !('createChatParticipant' in vscode.chat)) return new vscode.Disposable(() => undefined);
  const participant = vscode.chat.createChatParticipant(participantId, async (request, context, response, token) => {
    const tools = vscode.lm.tools
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, description, inputSchema }) => ({
        name,
        description,
        ...(inputSchema === undefined ? {} : { inputSchema }),
      }));
    const messages = [
      vscode.LanguageModelChatMessage.User(words().ask.instructions),
      ...earlier(context),
      vscode.LanguageModelChatMessage.User(request.prompt),
    ];
    for (let round = 0; round < mostRounds; round++) {
      const answer = await request.model.sendRequest(messages, { tools }, token);
      const calls: vscode.LanguageModelToolCallPart[] = [];
      let text = '';
      for await (const part of answer.stream) {
        if (part instanceof vscode.LanguageModelTextPart) {
          text += part.value;
          response.markdown(part.value);
        } else if (part instanceof vscode.LanguageModelToolCallPart) calls.push(part);
      }
      if (calls.length === 0) return;
      messages.push(
        vscode.LanguageModelChatMessage.Assistant([
          ...(text === '' ? [] : [new vscode.LanguageModelTextPart(text)]),
          ...calls,
        ]),
      );
      for (const call of calls) {
        response.progress(call.name.slice(prefix.length));
        messages.push(vscode.LanguageModelChatMessage.User([await resultOf(call, request, token)]));
      }
    }
    response.markdown(words().ask.tooManySteps);
  });
  participant.iconPath = new vscode.ThemeIcon('symbol-field');
  return participant;
}

async function resultOf(
  { name, callId, input }: vscode.LanguageModelToolCallPart,
  { toolInvocationToken }: vscode.ChatRequest,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResultPart> {
  try {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken }, token);
    return new vscode.LanguageModelToolResultPart(callId, content);
  } catch (error) {
    // The model reads what went wrong, and may ask otherwise.
    const message = error instanceof Error ? error.message : String(error);
    return new vscode.LanguageModelToolResultPart(callId, [new vscode.LanguageModelTextPart(message)]);
  }
}

/** What was said before with this participant. */
function earlier({ history }: vscode.ChatContext): readonly vscode.LanguageModelChatMessage[] {
  return history.flatMap((turn) => {
    if (turn instanceof vscode.ChatRequestTurn) return [vscode.LanguageModelChatMessage.User(turn.prompt)];
    const text = turn.response
      .flatMap((part) => (part instanceof vscode.ChatResponseMarkdownPart ? [part.value.value] : []))
      .join('');
    return text === '' ? [] : [vscode.LanguageModelChatMessage.Assistant(text)];
  });
}
