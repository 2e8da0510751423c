import type { Finding, Rule, Step } from './rule.ts';

/** The order of `initialize`, `initialized`, `shutdown` and `exit`, and what may stand between. */
export function lifecycleRule(): Rule {
  let phase: 'fresh' | 'initializing' | 'running' | 'shut down' | 'exited' = 'fresh';
  let initialized = false;
  const moved = (from: typeof phase, to: typeof phase): void => {
    if (phase === from) phase = to;
  };
  return {
    name: 'order',
    see(step) {
      const { direction, message, asked } = step;
      const found = broken(step);
      if (direction === 'clientToServer' && 'method' in message) {
        if (message.method === 'initialize') moved('fresh', 'initializing');
        if (message.method === 'initialized') initialized = true;
        if (message.method === 'shutdown') phase = 'shut down';
        if (message.method === 'exit') phase = 'exited';
      }
      if (asked?.method === 'initialize') moved('initializing', message.type === 'result' ? 'running' : 'fresh');
      return found;
    },
  };

  function broken({ direction, message }: Step): readonly Finding[] {
    if (!('method' in message)) return [];
    const { method } = message;
    const fault = (what: string): readonly Finding[] => [{ path: '/method', what }];
    if (phase === 'exited') return fault('is sent after exit');
    if (direction === 'serverToClient') {
      const early = phase === 'fresh' || phase === 'initializing';
      return early && !beforeInitialized.has(method) ? fault('is sent before the answer to initialize') : [];
    }
    if (method === 'exit' || method.startsWith('$/')) return [];
    if (method === 'initialize') return phase === 'fresh' ? [] : fault('is sent a second time');
    if (phase === 'fresh') return fault('is sent before initialize');
    if (phase === 'initializing') return fault('is sent before the answer to initialize');
    if (phase === 'shut down') return fault('is sent after shutdown');
    if (method === 'initialized') return initialized ? fault('is sent a second time') : [];
    return [];
  }
}

/** What a server may send before it has answered `initialize`. */
const beforeInitialized: ReadonlySet<string> = new Set([
  'window/showMessage',
  'window/logMessage',
  'telemetry/event',
  'window/showMessageRequest',
  '$/progress',
]);
