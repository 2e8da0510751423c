import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { hover } from 'scenewright/src/features/hover/hover.ts';
import { openSession } from 'scenewright/src/session.ts';
import { atMost, quantile, type Row, time } from '#bench/row.ts';

/** What the measuring of times is told. */
export interface TimeMeasuring {
  readonly bundle: string;
  /** A folder with `synthetic-10000`, as tools/synthetic makes it; without it nothing is measured. */
  readonly projects: string | undefined;
}

/** Hovers that are asked for, each in another place. */
const asked = 120;

/** How long a hover takes in a project of 10,000 files: the first in each file, and again in a file that was looked at. */
export async function measureTimes({ bundle, projects }: TimeMeasuring): Promise<readonly Row[]> {
  const root = projects === undefined ? undefined : join(projects, 'synthetic-10000');
  if (root === undefined || !existsSync(root))
    return [{ what: 'hover in 10,000 files', value: 'not measured: absent' }];
  const home = join(root, 'Library', 'bench-home');
  const session = await openSession({
    root,
    environment: { XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, HOME: home },
    threaded: false,
    log: silentLog,
    progress() {},
    bundle,
  });
  const signal = neverAborted();
  await session.build(false, signal);
  const ctx = session.context('en');
  const before = process.memoryUsage();
  const loading = performance.now();
  await ctx.engine.api();
  const loaded = performance.now() - loading;
  const after = process.memoryUsage();
  const cold: number[] = [];
  const warm: number[] = [];
  for (const { path, offsets } of placesIn(root)) {
    for (const [index, offset] of offsets.entries()) {
      const started = performance.now();
      await hover(ctx, path, offset, signal);
      (index === 0 ? cold : warm).push(performance.now() - started);
    }
  }
  await session.index.close();
  const grown = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const first = cold.shift() ?? 0;
  return [
    atMost('hover p95, first in a file', quantile(cold, 0.95), 80, time),
    atMost('hover p95, further ones in the file', quantile(warm, 0.95), 20, time),
    atMost('the very first hover, the catalogue being read', first + loaded, 80, time),
    { what: 'reading the catalogue', value: time(loaded) },
    { what: 'memory of the catalogue', value: `${grown.toFixed(1)} MB`, bar: '<= 40 MB', ok: grown <= 40 },
  ];
}

/** Names in scripts, a few a file, spread over the project. */
function placesIn(root: string): readonly { readonly path: string; readonly offsets: readonly number[] }[] {
  const scripts = readdirSync(join(root, 'Assets'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const step = Math.max(1, Math.floor(scripts.length / asked));
  return scripts
    .filter((_, index) => index % step === 0)
    .slice(0, asked)
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const names = [...text.matchAll(/\.([A-Za-z]\w+)|\b(?:Vector3|Rigidbody|Transform|Time|Mathf)\b/g)];
      return { path, offsets: names.slice(0, 5).map((match) => match.index + match[0].length - 1) };
    })
    .filter(({ offsets }) => offsets.length > 0);
}
