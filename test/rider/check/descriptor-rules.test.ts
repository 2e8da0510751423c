import { expect, it } from 'vitest';
import { descriptorProblems, keysOfDescriptor, type PointFacts } from './descriptor-rules.ts';
import { parseXml } from './xml.ts';

const points: readonly PointFacts[] = [
  { point: 'com.intellij.intentionAction', kind: 'bean', attributes: ['language', 'className', 'category'] },
  { point: 'com.intellij.notificationGroup', kind: 'bean', attributes: ['id', 'displayType', 'key'], keys: ['key'] },
];

const sound = `<idea-plugin>
  <id>com.scenewright</id>
  <name>Scenewright</name>
  <version>1.2.3</version>
  <vendor email="hello@example.org" url="https://example.org">Scenewright</vendor>
  <description><![CDATA[<p>Completions, explanations and generated materials for Unity projects.</p>]]></description>
  <change-notes>New</change-notes>
  <idea-version since-build="253"/>
  <depends>com.intellij.modules.rider</depends>
  <depends>com.intellij.modules.lsp</depends>
  <resource-bundle>messages.Texts</resource-bundle>
  <extensions defaultExtensionNs="com.intellij">
    <intentionAction><className>com.scenewright.rider.Explain</className><category>Scenewright</category></intentionAction>
    <notificationGroup id="Scenewright" displayType="BALLOON" key="notifications"/>
  </extensions>
  <actions>
    <group id="Scenewright.Menu" popup="true">
      <action id="Scenewright.Explain" class="com.scenewright.rider.Explain"/>
      <add-to-group group-id="ToolsMenu"/>
    </group>
  </actions>
</idea-plugin>`;

it('finds nothing to say of a sound descriptor', () => {
  expect(problemsOf(sound)).toEqual([]);
});

it.each<[string, string, string]>([
  ['<id>com.scenewright</id>', '<id>com scenewright</id>', 'other characters'],
  ['<name>Scenewright</name>', '<name>Scenewright for Rider</name>', 'a word that the Marketplace keeps'],
  ['<name>Scenewright</name>', '<name>布景</name>', 'not up to 64 Latin characters'],
  ['<version>1.2.3</version>', '<version>1.2</version>', 'no semantic version'],
  ['<version>1.2.3</version>', '<version>1.2.4</version>', 'the version is 1.2.4'],
  ['hello@example.org', 'nobody', 'address of mail is none'],
  ['https://example.org', 'example', 'page is none'],
  ['Completions, explanations and generated materials for Unity projects.', 'Short.', 'fewer than 40'],
  ['Completions, explanations', '补全、解释', '40 Latin characters'],
  ['<change-notes>New</change-notes>', '', 'no change notes'],
  ['since-build="253"', 'since-build="242"', "since-build is '242'"],
  ['since-build="253"', 'since-build="253" until-build="253.*"', 'until-build'],
  ['<depends>com.intellij.modules.rider</depends>', '', 'depend on com.intellij.modules.rider'],
  ['<depends>com.intellij.modules.lsp</depends>', '', 'depend on com.intellij.modules.lsp'],
  ['<notificationGroup ', '<notificationGrop ', 'not in the table of extension points'],
  ['displayType="BALLOON"', 'display="BALLOON"', 'knows no display'],
  ['key="notifications"', 'key="gone"', 'the bundle lacks gone'],
  ['com.scenewright.rider.Explain</className>', 'com.scenewright.rider.Gone</className>', 'Gone is not in the jar'],
  ['com.scenewright.rider.Explain</className>', 'com.scenewright.rider.Other</className>', 'Other/description.html'],
  ['class="com.scenewright.rider.Explain"', 'class="com.scenewright.rider.Gone"', 'Gone is not in the jar'],
  ['class="com.scenewright.rider.Explain"', 'class="com.scenewright.rider.Explain" text="Go"', 'in one language'],
  ['class="com.scenewright.rider.Explain"', 'class="com.scenewright.rider.Explain" icon="/gone.svg"', '/gone.svg'],
  ['id="Scenewright.Explain"', 'id="Scenewright.Menu"', 'stands twice'],
  ['id="Scenewright.Explain"', 'id="Explain"', 'does not begin with our name'],
  ['group-id="ToolsMenu"', 'group-id="Nowhere"', 'the group Nowhere'],
  ['messages.Texts', 'messages.Gone', 'the bundle messages.Gone is not in the jar'],
  [
    '<add-to-group group-id="ToolsMenu"/>',
    '<add-to-group group-id="ToolsMenu"/><reference ref="Scenewright.Gone"/>',
    'referred to and not declared',
  ],
  [
    'class="com.scenewright.rider.Explain"/>',
    'class="com.scenewright.rider.Explain"><keyboard-shortcut first-keystroke="control E"/></action>',
    'takes a shortcut',
  ],
])('tells when %s becomes %s', (from, to, problem) => {
  expect(sound).toContain(from);
  expect(problemsOf(sound.replace(from, to)).join('\n')).toContain(problem);
});

it('tells the keys that a descriptor uses', () => {
  expect([...keysOfDescriptor({ root: parseXml(sound), points })]).toEqual([
    'notifications',
    'group.Scenewright.Menu.text',
    'action.Scenewright.Explain.text',
    'action.Scenewright.Explain.description',
  ]);
});

function problemsOf(source: string): readonly string[] {
  const keys = [
    'notifications',
    'group.Scenewright.Menu.text',
    'action.Scenewright.Explain.text',
    'action.Scenewright.Explain.description',
  ];
  const english = new Map(keys.map((key) => [key, 'text']));
  return descriptorProblems({
    root: parseXml(source),
    points,
    groups: ['ToolsMenu'],
    files: new Set([
      'com/scenewright/rider/Explain.class',
      'com/scenewright/rider/Other.class',
      'messages/Texts.properties',
      'intentionDescriptions/Explain/description.html',
      'intentionDescriptions/Explain/before.cs.template',
      'intentionDescriptions/Explain/after.cs.template',
    ]),
    bundles: { english, chinese: new Map() },
    version: '1.2.3',
    sinceBuild: '253',
  });
}
