import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CompileError, compileKotlin } from '../../../clients/rider/tools/kotlin.mjs';
import { Missing } from '../../../clients/rider/tools/missing.mjs';
import { zipOf } from '../../../clients/rider/tools/zip.mjs';
import { checks } from '../bundle.mjs';
import { compileJava } from '../jvm.mjs';
import { createChecker, Unavailable } from '../stage.mjs';
import { bundles } from './bundles.mjs';
import { descriptor } from './descriptor.mjs';
import { linkage } from './linkage.mjs';
import { marketplace } from './marketplace.mjs';
import { rules } from './rules.mjs';
import { problemsOf } from './zip.mjs';

const descriptorPath = 'META-INF/plugin.xml';
const chinesePath = 'messages/ScenewrightBundle_zh_CN.properties';
const iconPath = 'META-INF/pluginIcon.svg';
const providerPath = 'com/scenewright/rider/lsp/ScenewrightServerDescriptor.class';

const provider = 'com.scenewright.rider.completion.ScenewrightInlineCompletionProvider';

/** Each fault: what is changed, the stage that must catch it, and a part of what it must say. */
const table = [
  {
    fault: 'an element of plugin.xml is not closed',
    change: inDescriptor('</extensions>', ''),
    stage: descriptor,
    says: /Cannot read|plugin\.xml/,
  },
  {
    fault: 'plugin.xml names a class that is not there',
    change: inDescriptor(`implementation="${provider}"`, 'implementation="com.scenewright.rider.completion.Nope"'),
    stage: descriptor,
    says: /Nope/,
  },
  {
    fault: 'plugin.xml names a class that is not there, by our rules',
    change: inDescriptor(`implementation="${provider}"`, 'implementation="com.scenewright.rider.completion.Nope"'),
    stage: rules,
    says: /Nope is not in the jar/,
  },
  {
    fault: 'an extension is of another type',
    change: inDescriptor(
      `implementation="${provider}"`,
      'implementation="com.scenewright.rider.lsp.ScenewrightServerSupportProvider"',
    ),
    stage: descriptor,
    says: /does not implement|is not an instance|cannot be cast|InlineCompletionProvider/i,
  },
  {
    fault: 'an intention is of another type',
    change: inDescriptor(
      'com.scenewright.rider.documentation.ExplainIntention</',
      'com.scenewright.rider.lsp.ServerStatusListener</',
    ),
    stage: descriptor,
    says: /ServerStatusListener/,
  },
  {
    fault: 'a method of the platform that is overridden has another name',
    change: inClass(providerPath, 'createCommandLine', 'createCommandLino'),
    stage: linkage,
    says: /createCommandLino|createCommandLine/,
  },
  {
    fault: 'a class of the platform that is used has another name',
    change: inClass(providerPath, 'GeneralCommandLine', 'GeneralCommandLino'),
    stage: linkage,
    says: /GeneralCommandLino.* is not in the surface/,
  },
  {
    fault: 'a class of lsp4j that is used has another name',
    change: inClass(providerPath, 'org/eclipse/lsp4j/ConfigurationItem', 'org/eclipse/lsp4j/ConfigurationItam'),
    stage: linkage,
    says: /ConfigurationItam/,
  },
  {
    fault: 'a class uses what is internal to the platform',
    change: withInternalUse,
    stage: linkage,
    says: /ApplicationInfoImpl is internal/,
  },
  {
    fault: 'a stub is in the zip',
    change: withStub('com/intellij/platform/lsp/api/LspServerDescriptor.class'),
    stage: archive,
    says: /LspServerDescriptor is a stub/,
  },
  {
    fault: 'a library that the IDE brings is in the zip',
    change: inZip('scenewright-rider/lib/kotlin-stdlib-2.2.20.jar', 'PK'),
    stage: archive,
    says: /kotlin-stdlib.* is a library/,
  },
  {
    fault: 'a text has no translation',
    change: inJar(chinesePath, (text) => text.replace(/^(?!#)[^\n]+\n/m, '')),
    stage: bundles,
    says: /has no Chinese text/,
  },
  {
    fault: 'a text is used that no bundle has',
    change: inDescriptor('key="plugin.name"', 'key="plugin.nome"'),
    stage: bundles,
    says: /plugin\.nome is used and has no text/,
  },
  {
    fault: 'the oldest build is another one',
    change: inDescriptor('since-build="253"', 'since-build="999.1"'),
    stage: rules,
    says: /since-build is '999\.1'/,
  },
  {
    fault: 'newer builds are shut out',
    change: inDescriptor('since-build="253"', 'since-build="253" until-build="253.*"'),
    stage: rules,
    says: /until-build/,
  },
  {
    fault: 'an icon is too large',
    change: inJar(iconPath, (text) => text.replace('</svg>', `<!--${'x'.repeat(4000)}--></svg>`)),
    stage: rules,
    says: /pluginIcon\.svg: \d+ bytes are more than/,
  },
  {
    fault: 'the name has a word that the Marketplace refuses',
    change: inDescriptor('<name>Scenewright</name>', '<name>Scenewright IntelliJ Plugin</name>'),
    stage: marketplace,
    says: /name|IntelliJ|Plugin/,
  },
  {
    fault: 'the description is missing',
    change: inJar(descriptorPath, (text) => text.replace(/<description>[\s\S]*<\/description>/, '')),
    stage: marketplace,
    says: /description/,
  },
];

/** Each fault is planted in a copy of the built plugin and must be caught; the plugin itself must not be blamed for it. */
export async function faults(plugin, checker) {
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-faults-'));
  try {
    const sound = new Map();
    for (const { fault, change, stage, says } of table) {
      if (!sound.has(stage)) sound.set(stage, await failuresOf(stage, plugin));
      const caught = await failuresOf(stage, changed(plugin, change, folder));
      const told = caught.filter((failure) => !sound.get(stage).includes(failure));
      checker.check(
        `${fault}: caught by ${stage.name}`,
        told.some((failure) => says.test(failure)),
        told.length === 0 ? 'nothing was said' : told.join('; '),
      );
    }
    renamedInStubs(plugin, checker, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function failuresOf(stage, plugin) {
  const quiet = createChecker(() => {});
  try {
    await stage(plugin, quiet);
  } catch (error) {
    if (error instanceof Missing || error instanceof Unavailable) throw error;
    quiet.check('the stage goes on to its end', false, error.message);
  }
  return quiet.failures;
}

function archive(plugin, checker) {
  checker.none('the zip holds what it must and no more', problemsOf(plugin));
}

/** The platform changes a method that we override: the compiler says so, as it does for the plugin as a whole. */
function renamedInStubs({ java, compiler, stubClasses, platform }, checker, folder) {
  const source = join(folder, 'renamed');
  mkdirSync(source);
  writeFileSync(
    join(source, 'Renamed.kt'),
    `class Renamed : com.intellij.platform.lsp.api.LspServerListener {
  override fun serverHasStopped(shutdownNormally: Boolean) {}
}
`,
  );
  let said = '';
  try {
    compileKotlin({
      java,
      compiler,
      folders: [source],
      libraries: [stubClasses, ...platform],
      out: join(folder, 'renamed-classes'),
      moduleName: 'renamed',
    });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    said = error.message;
  }
  checker.check('a method that the stubs lack: caught by the compiler', said.includes('overrides nothing'), said);
}

/** A copy of the plugin with a change, on disk too. */
function changed(plugin, change, folder) {
  const { jar, zip } = change(entriesOf(plugin.jar), entriesOf(plugin.zip), plugin, folder);
  const bytes = zipOf(jar);
  const whole = zipOf([...zip.filter(({ name }) => name !== checks.ourJar), { name: checks.ourJar, content: bytes }]);
  const jarPath = join(folder, 'changed.jar');
  const zipPath = join(folder, 'scenewright-rider-changed.zip');
  writeFileSync(jarPath, bytes);
  writeFileSync(zipPath, whole);
  return { ...plugin, jar: bytes, jarPath, zip: whole, zipPath };
}

function entriesOf(bytes) {
  return checks.readZip(bytes).map((entry) => ({ name: entry.path, content: Buffer.from(entry.read()) }));
}

function inDescriptor(from, to) {
  return inJar(descriptorPath, (text) => {
    if (!text.includes(from)) throw new Error(`plugin.xml has no ${from}: the planted fault has to be mended`);
    return text.replaceAll(from, to);
  });
}

function inJar(path, edit) {
  return (jar, zip) => ({ jar: replaced(jar, path, (content) => Buffer.from(edit(content.toString('utf8')))), zip });
}

/** Another name of the same length in a class file: its constants stay where they are. */
function inClass(path, from, to) {
  return (jar, zip) => ({
    jar: replaced(jar, path, (content) => {
      const text = content.toString('latin1');
      if (!text.includes(from)) throw new Error(`${path} has no ${from}: the planted fault has to be mended`);
      return Buffer.from(text.replaceAll(from, to), 'latin1');
    }),
    zip,
  });
}

function inZip(name, content) {
  return (jar, zip) => ({ jar, zip: [...zip, { name, content: Buffer.from(content) }] });
}

function withStub(path) {
  return (jar, zip, { stubClasses }) => ({
    jar: [...jar, { name: path, content: readFileSync(join(stubClasses, path)) }],
    zip,
  });
}

/** A class of ours that calls what is internal, compiled against a stand-in for it. */
function withInternalUse(jar, zip, { java }, folder) {
  const sources = join(folder, 'internal');
  const target = join(sources, 'com/intellij/openapi/application/impl/ApplicationInfoImpl.java');
  const user = join(sources, 'com/scenewright/rider/Internal.java');
  for (const path of [target, user]) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    target,
    `package com.intellij.openapi.application.impl;
public final class ApplicationInfoImpl { public static Object getShadowInstance() { return null; } }
`,
  );
  writeFileSync(
    user,
    `package com.scenewright.rider;
final class Internal {
  Object of() { return com.intellij.openapi.application.impl.ApplicationInfoImpl.getShadowInstance(); }
}
`,
  );
  const out = compileJava({ java, folder: sources, classpath: [], out: join(folder, 'internal-classes') });
  const name = 'com/scenewright/rider/Internal.class';
  return { jar: [...jar, { name, content: readFileSync(join(out, name)) }], zip };
}

function replaced(entries, name, edit) {
  if (!entries.some((entry) => entry.name === name))
    throw new Error(`there is no ${name}: the planted fault has to be mended`);
  return entries.map((entry) => (entry.name === name ? { name, content: edit(entry.content) } : entry));
}
