import { camel, purpose, spaced } from '../sentences.mjs';
import { addMethods, createBody, fill } from './body.mjs';
import { classLines } from './class.mjs';
import { apart, block, indent, summary } from './code.mjs';
import { expression } from './expression.mjs';
import { documentation, head } from './members.mjs';
import { createScope } from './scope.mjs';
import { boolType, floatType } from './types.mjs';

/** Writers of the types of a file, by kind of script; each answers lines of about `script.lines`. */
export const kindWriters = {
  behaviour: (script, random) => classLines(script, random, 'MonoBehaviour'),
  data: (script, random) => classLines(script, random, 'ScriptableObject'),
  state: (script, random) => classLines(script, random, 'StateMachineBehaviour'),
  plain: (script, random) => classLines(script, random),
  static: staticLines,
  interface: interfaceLines,
  enum: enumLines,
  editor: editorLines,
};

function staticLines(script, random) {
  const body = createBody(script.lines);
  addMethods(body, script, random, { isStatic: true });
  return block(
    [...summary(purpose(random, script.subject)), `public static class ${script.name}`],
    fill(body, script, random, { isStatic: true }),
  );
}

function interfaceLines(script, random) {
  const members = script.methods.map((method) => [...documentation(random, method), `${head(method)};`]);
  return block([...summary(purpose(random, script.subject)), `public interface ${script.name}`], apart(members));
}

function enumLines(script, random) {
  const members = script.members.flatMap((member, i) => [
    ...(random.chance(0.4) ? summary(purpose(random, `${camel(member)} ${script.subject}`)) : []),
    `${member}${i === 0 ? ' = 0' : ''},`,
  ]);
  const name = camel(script.name);
  const scope = createScope(random, script, { isStatic: true });
  const cases = script.members.flatMap((member) => [
    `case ${script.name}.${member}:`,
    ...indent([`return ${expression(scope, floatType, 1)};`]),
  ]);
  const weight = block(
    [...summary(purpose(random, script.subject)), `public static float Weight(this ${script.name} ${name})`],
    block(`switch (${name})`, [...cases, 'default:', '    return 0f;']),
  );
  const body = createBody(script.lines - members.length - 8);
  body.add(weight);
  return [
    ...block([...summary(purpose(random, script.subject)), `public enum ${script.name}`], members),
    '',
    ...block(`public static class ${script.name}Extensions`, fill(body, script, random, { isStatic: true })),
  ];
}

function editorLines(script, random) {
  const target = script.target.name;
  const scope = createScope(random, script, { isStatic: true });
  const buttons = script.target.methods
    .filter(({ parameters }) => parameters.length === 0)
    .flatMap(({ name }) => block(`if (GUILayout.Button("${spaced(name)}"))`, [`component.${name}();`]));
  const fields = script.target.fields
    .slice(0, 5)
    .map(({ name }) => `EditorGUILayout.PropertyField(serializedObject.FindProperty("${name}"));`);
  const inspector = block('public override void OnInspectorGUI()', [
    'serializedObject.Update();',
    ...fields,
    'serializedObject.ApplyModifiedProperties();',
    `var component = (${target})target;`,
    'EditorGUILayout.LabelField("Owner", component.name);',
    ...buttons,
    ...block(`if (${expression(scope, boolType, 0)})`, ['Repaint();']),
  ]);
  const body = createBody(script.lines);
  body.add(inspector);
  return block(
    [
      ...summary(`Draws the inspector of <see cref="${target}"/>.`, purpose(random, script.subject)),
      `[CustomEditor(typeof(${target}))]`,
      `public sealed class ${script.name} : Editor`,
    ],
    fill(body, script, random),
  );
}
