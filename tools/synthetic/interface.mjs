import { createRandom } from './random.mjs';
import { pascal, remark, spaced } from './sentences.mjs';
import { adjectives, places, quantities, things, verbs } from './words.mjs';

/** What a style sheet declares: classes that documents use. */
export function planStyle(random, identity) {
  const classes = Array.from({ length: random.int(4, 14) }, () => `${random.pick(adjectives)}-${random.pick(things)}`);
  return { ...identity, classes: [...new Set(classes)] };
}

/** The text of a style sheet. */
export function writeStyle(style) {
  const random = createRandom(style.seed);
  const rules = style.classes.map((name) => {
    const lines = random.sample(declarations, random.int(2, 6)).map((make) => `    ${make(random)};`);
    const comment = random.chance(0.2) ? `/* ${remark(random)} */\n` : '';
    const hover = random.chance(0.2) ? `\n.${name}:hover {\n    opacity: 0.${random.int(2, 9)};\n}\n` : '';
    return `${comment}.${name} {\n${lines.join('\n')}\n}\n${hover}`;
  });
  return `${rules.join('\n')}#${style.name} {\n    flex-grow: 1;\n}\n`;
}

/** The text of an interface document; it uses a style sheet of the project. */
export function writeDocument(document, pool) {
  const random = createRandom(document.seed);
  const style = pool.style(random);
  const count = random.int(2, 8);
  const elements = Array.from({ length: count }, () => element(random, style.classes, 2, '        '));
  return `<ui:UXML xmlns:ui="UnityEngine.UIElements" xmlns:uie="UnityEditor.UIElements" xsi="http://www.w3.org/2001/XMLSchema-instance" engine="UnityEngine.UIElements" editor="UnityEditor.UIElements" editor-extension-mode="False">
    <Style src="project://database/${style.path}?fileID=7433441132597879392&amp;guid=${style.guid}&amp;type=3#${style.name}" />
    <ui:VisualElement name="${document.name}" class="${random.pick(style.classes)}">
${elements.join('')}    </ui:VisualElement>
</ui:UXML>
`;
}

const declarations = [
  (r) => `width: ${r.int(2, 80) * 5}px`,
  (r) => `height: ${r.int(2, 80) * 5}px`,
  (r) => `margin-top: ${r.int(0, 40)}px`,
  (r) => `padding-left: ${r.int(0, 40)}px`,
  (r) => `background-color: rgb(${r.int(0, 255)}, ${r.int(0, 255)}, ${r.int(0, 255)})`,
  (r) => `color: rgba(${r.int(0, 255)}, ${r.int(0, 255)}, ${r.int(0, 255)}, 0.${r.int(1, 9)})`,
  (r) => `font-size: ${r.int(10, 48)}px`,
  (r) => `flex-direction: ${r.pick(['row', 'column'])}`,
  (r) => `justify-content: ${r.pick(['center', 'flex-start', 'space-between'])}`,
  (r) => `border-radius: ${r.int(1, 16)}px`,
];

function element(random, classes, depth, indent) {
  const name = `${random.pick(things)}-${random.pick(['panel', 'row', 'box', 'list', 'field'])}`;
  const attributes = `name="${name}" class="${random.pick(classes)}"`;
  if (depth === 0 || random.chance(0.5)) return `${indent}${leaf(random, attributes)}\n`;
  const children = Array.from({ length: random.int(1, 4) }, () => element(random, classes, depth - 1, `${indent}    `));
  return `${indent}<ui:VisualElement ${attributes}>\n${children.join('')}${indent}</ui:VisualElement>\n`;
}

function leaf(random, attributes) {
  const words = spaced(pascal(random.pick(verbs), 'the', random.pick(things)));
  return random.pick([
    `<ui:Button text="${words}" ${attributes} />`,
    `<ui:Label text="The ${random.pick(places)} of ${random.pick(quantities)}" ${attributes} />`,
    `<ui:Slider label="${spaced(pascal(random.pick(quantities)))}" high-value="${random.int(1, 100)}" ${attributes} />`,
    `<ui:Toggle label="${words}" ${attributes} />`,
    `<ui:ListView ${attributes} />`,
  ]);
}
