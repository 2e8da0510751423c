import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks } from '../bundle.mjs';
import { kotlinOfOldestIde } from '../parts.mjs';
import { classesOf, classesOfAll } from '../workshop.mjs';

const table = join(dirname(fileURLToPath(import.meta.url)), '..', 'platform-surface.json');

/** Every member that our class files link to stands in the table or in the real jar. */
export function linkage(plugin, checker) {
  const surface = JSON.parse(readFileSync(table, 'utf8'));
  const linked = linkageOf(plugin);
  checker.none('every member that is linked to is known', checks.linkageProblems({ ...linked, surface }));
  checker.none('the table names nothing that is not used', checks.unusedSurface({ ...linked, surface }));
  const core = classesOfAll([plugin.compiler['kotlin-compiler.jar']]);
  checker.none('what the compiler’s package has is there', checks.unprovenSurface(surface, core));
  checker.none(
    'each class of the table has a source and a build',
    Object.entries(surface)
      .filter(([, { since, source }]) => !/^\d{3}$/.test(since) || source === '')
      .map(([name]) => name),
  );
}

/** The class files that linking is about. */
export function linkageOf({ jar, stubClasses, compiler, libraries }) {
  return {
    plugin: [...classesOf(jar).values()],
    platform: classesOfAll([stubClasses, compiler['kotlin-compiler.jar']]),
    libraries: classesOfAll([...Object.values(libraries), ...kotlinOfOldestIde(), compiler['annotations-13.0.jar']]),
  };
}
