import { type Registration, route } from './serve.ts';

/** The document that shows what was sent to a model last. */
export const promptScheme = 'scenewright-prompt';

/** Virtual documents of ours, for clients that ask for their content. */
export const promptDocumentRoute: Registration = route<{ readonly uri: string }, { readonly text: string }>({
  method: 'workspace/textDocumentContent',
  needs: 'opened',
  capability: { workspace: { textDocumentContent: { schemes: [promptScheme] } } },
  async handle(state, { uri }) {
    if (!uri.startsWith(`${promptScheme}:`)) return { text: '' };
    const last = state.context().modelAccess.prompts.last();
    return {
      text: last === undefined ? nothing[state.language] : `${last.model}, ${last.purpose}\n\n${readable(last.body)}`,
    };
  },
});

/** Prompts are JSON; their texts are read more easily with line ends. */
function readable(body: string): string {
  return body.replaceAll('\\n', '\n').replaceAll('\\"', '"');
}

const nothing = {
  en: 'Nothing was sent to a model in this session.',
  zh: '本次会话尚未向模型发送任何内容。',
} as const;
