import { join } from 'node:path';
import { compileTests, mainOfTests } from '../../../clients/rider/tools/plugin.mjs';
import { dist } from '../bundle.mjs';
import { runJava } from '../jvm.mjs';
import { classesOf } from '../workshop.mjs';

/** The class files' version of Java 21, on which the oldest IDE runs. */
const classFileOfJava21 = 65;

/** What the compiler made of it, with warnings as errors, and the tests of the part that knows no IDE. */
export function compile(plugin, checker) {
  const all = [...classesOf(plugin.classes).values()];
  checker.check('the plugin compiles without warnings', all.length > 0);
  checker.none(
    'class files are for Java 21',
    all.filter(({ version }) => version !== classFileOfJava21).map(({ name, version }) => `${name}: ${version}`),
  );
  checker.none(
    'interfaces have their defaults in themselves, as the platform’s have',
    all.filter(({ name }) => name.endsWith('$DefaultImpls')).map(({ name }) => name),
  );
  checker.none(
    'the core knows no IDE',
    all
      .filter(({ name }) => name.startsWith('com.scenewright.rider.core.'))
      .flatMap(({ name, types }) =>
        types.filter((type) => type.startsWith('com.intellij.')).map((type) => `${name} names ${type}`),
      ),
  );
  const classpath = compileTests(join(dist, 'plugin'), plugin);
  const done = runJava({ java: plugin.java, classpath, main: mainOfTests });
  const counted = /^(\d+) passed, (\d+) failed$/m.exec(done.stdout);
  const passed = Number(counted?.[1] ?? 0);
  checker.check(`${passed} tests of the core pass`, done.status === 0 && passed > 0, `${done.stdout}${done.stderr}`);
}
