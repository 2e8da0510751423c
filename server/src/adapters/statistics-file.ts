import { join } from 'node:path';
import { completionStatistics } from '@scenewright/protocol';
import type { StatisticsStore, StatisticsSummary } from '#features/completion-statistics.ts';
import { createNodeFiles } from './node-files.ts';
import { configFolder, type Environment } from './user-folders.ts';

const name = 'completion-statistics.json';
/** Milliseconds that changes are gathered. */
const saveAfter = 2000;

/** The user's statistics, in a file beside the configuration. */
export interface StatisticsFile extends StatisticsStore {
  /** Forget everything. */
  erase(): Promise<void>;
}

/** Open the file; a malformed one counts as none. */
export function openStatisticsFile(environment: Environment): StatisticsFile {
  const files = createNodeFiles(join(configFolder(environment), 'scenewright'));
  let timer: NodeJS.Timeout | undefined;
  let latest: StatisticsSummary = {};
  const write = async (): Promise<void> => {
    // Where it cannot be written nothing is lost but counts.
    await files
      .writeAtomic(name, new TextEncoder().encode(`${JSON.stringify(latest, undefined, 2)}\n`))
      .catch(() => undefined);
  };
  return {
    async load() {
      const bytes = await files.read(name, AbortSignal.timeout(5000)).catch(() => undefined);
      if (bytes === undefined) return {};
      try {
        const parsed = completionStatistics.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
        return parsed.success ? parsed.data : {};
      } catch {
        return {};
      }
    },
    save(summary) {
      latest = summary;
      clearTimeout(timer);
      timer = setTimeout(() => void write(), saveAfter);
      timer.unref();
    },
    async erase() {
      clearTimeout(timer);
      latest = {};
      await write();
    },
  };
}
