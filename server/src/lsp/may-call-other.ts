import { type Connection, MessageType } from 'vscode-languageserver';
import type { Language } from '#features/context.ts';
import type { ClientDescription } from './client.ts';

/** Characters of a call that are shown. */
const shown = 600;

/** Ask the user whether a tool of another program may be called. An editor that cannot ask, and no answer, is a no. */
export async function mayCallOther(
  connection: Connection,
  client: ClientDescription,
  language: Language,
  call: string,
): Promise<boolean> {
  if (!client.messageActions) return false;
  const words = texts[language];
  const answer = await connection.sendRequest<{ title: string } | null>('window/showMessageRequest', {
    type: MessageType.Info,
    message: `${words.question} ${call.length > shown ? `${call.slice(0, shown)}…` : call}`,
    actions: [{ title: words.yes }, { title: words.no }],
  });
  return answer?.title === words.yes;
}

const texts = {
  en: { question: 'May the model call this tool of another program?', yes: 'Call it', no: 'No' },
  zh: { question: '允许模型调用另一个程序的这个工具吗？', yes: '调用', no: '不' },
} as const;
