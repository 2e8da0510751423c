import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { client } from '../../../clients/rider/tools/plugin.mjs';
import { checks } from '../bundle.mjs';
import { groups, points } from '../platform-facts.mjs';
import { bundlesIn, textIn } from '../workshop.mjs';

/** Our own reading of plugin.xml, its texts and its pictures. */
export function rules({ jar }, checker) {
  const entries = checks.readZip(jar);
  const root = checks.parseXml(textIn(jar, 'META-INF/plugin.xml'));
  const { version } = JSON.parse(readFileSync(join(client, '..', '..', 'server', 'package.json'), 'utf8'));
  const problems = checks.descriptorProblems({
    root,
    points,
    groups,
    files: new Set(entries.map(({ path }) => path)),
    bundles: bundlesIn(jar),
    version,
    sinceBuild: '253',
  });
  checker.none('plugin.xml is as the Marketplace and the IDE want it', problems);
  const icons = entries.filter(({ path }) => path.endsWith('.svg'));
  checker.check('there are icons', icons.length > 0);
  checker.none(
    'icons have their sizes, forms and dark forms',
    checks.iconProblems(new Map(icons.map((entry) => [entry.path, Buffer.from(entry.read()).toString('utf8')]))),
  );
}
