import type { Status } from '@scenewright/protocol';
import type { Language } from '#features/context.ts';
import type { Session } from '#features/session.ts';
import { failureIn } from './failure-words.ts';

/** Which engine completes, and what is wrong with the user's model and what to do about it. */
export function engineStatus(session: Session, language: Language): Pick<Status, 'engine' | 'lastError'> {
  const { model } = session.context(language).modelAccess;
  if (model === undefined)
    return {
      engine: 'embedded',
      ...(session.modelWarning() === undefined ? {} : { lastError: session.modelWarning() }),
    };
  const state = model.state();
  if (state.type !== 'failing') return { engine: model.label };
  const { message, hint } = failureIn(state.failure, language);
  return {
    engine: `embedded; ${model.label}`,
    lastError: language === 'zh' ? `${message}。${hint}` : `${message}. ${hint}`,
  };
}
