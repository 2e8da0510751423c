import { hostOf, type Service } from '#adapters/service/service.ts';
import { plainWords } from '#adapters/service/service-words.ts';
import { type Failure, failure } from '#base/failure.ts';

/** The service tried and did not make a model; `said` is what it says about that. */
export function taskFailed(service: Service, said: string, hidden: readonly string[]): Failure {
  const words = plainWords(said, [...service.secrets, ...hidden]);
  return failure(
    'mesh-failed',
    `${hostOf(service)} could not make the model${words === '' ? '' : `: ${words}`}`,
    'Describe it in other words or give another picture, or look at the log of the service.',
  );
}

/** The service makes models of pictures alone. */
export function needsPicture(service: Service): Failure {
  return failure(
    'mesh-needs-picture',
    `${service.title} makes models of pictures, not of words`,
    'Give a picture, or configure a service for pictures that paints one first.',
  );
}

/** The service makes models of words alone. */
export function needsWords(service: Service): Failure {
  return failure('mesh-needs-words', `${service.title} makes models of words, not of pictures`, 'Describe the model.');
}

/** The prompt is longer than the service takes. */
export function longPrompt(service: Service, longest: number): Failure {
  return failure(
    'mesh-long-prompt',
    `${service.title} takes ${longest} characters of prompt at most`,
    'Say it in fewer words.',
  );
}
