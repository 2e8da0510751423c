import { describeError, type Log } from '#base/log.ts';
import type { SecretScanner } from './scanner.ts';

/** A log that passes on what it is told with secrets removed: messages quote paths, settings and errors of other programs. */
export function createRedactingLog(log: Log, scanner: SecretScanner): Log {
  return {
    info: (message) => log.info(scanner.redact(message)),
    warn: (message) => log.warn(scanner.redact(message)),
    bug: (where, error) => log.bug(where, scanner.redact(describeError(error))),
  };
}
