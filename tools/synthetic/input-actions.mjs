import { drawDashedGuid } from './identity.mjs';
import { createRandom } from './random.mjs';
import { pascal } from './sentences.mjs';
import { things, verbs } from './words.mjs';

/** The text of an asset of input actions. */
export function writeInputActions(asset) {
  const random = createRandom(asset.seed);
  const maps = ['Player', 'Interface', pascal(random.pick(things))].map((name) => map(name, random));
  return `${JSON.stringify({ name: asset.name, maps, controlSchemes: [] }, undefined, 4)}\n`;
}

function map(name, random) {
  const names = random.sample(verbs, random.int(3, 9)).map((verb) => pascal(verb));
  const actions = names.map((action) => {
    const isButton = random.chance(0.7);
    return {
      name: action,
      type: isButton ? 'Button' : 'Value',
      id: drawDashedGuid(random),
      expectedControlType: isButton ? 'Button' : 'Vector2',
      processors: '',
      interactions: '',
      initialStateCheck: !isButton,
    };
  });
  const bindings = names.map((action) => ({
    name: '',
    id: drawDashedGuid(random),
    path: random.pick(paths),
    interactions: '',
    processors: '',
    groups: '',
    action,
    isComposite: false,
    isPartOfComposite: false,
  }));
  return { name, id: drawDashedGuid(random), actions, bindings };
}

const paths = [
  ...'abcdefghijklmnopqrstuvwxyz'.split('').map((key) => `<Keyboard>/${key}`),
  ...['leftStick', 'rightStick', 'buttonSouth', 'buttonWest', 'leftTrigger', 'rightShoulder'].map(
    (key) => `<Gamepad>/${key}`,
  ),
  ...['leftButton', 'rightButton', 'delta', 'scroll'].map((key) => `<Mouse>/${key}`),
];
