import { kindsByMethodName } from '#engine-api/text-names.ts';
import { spokenName } from '#features/text-names.ts';
import type { ContextSource } from './candidate.ts';

/** Characters before the cursor in which a method that takes names is looked for. */
const near = 160;
const mostNames = 60;

/** Names that the project defines, where code near the cursor gives such names to the engine: tags, layers, parameters of animators … */
export const vocabulary: ContextSource = {
  name: 'vocabulary',
  async find({ place: { path, text, offset }, ctx: { snapshot } }) {
    const called = text.slice(Math.max(0, offset - near), offset).match(/[A-Za-z]\w*(?=\s*(?:<[^<>]*>)?\s*\()/g) ?? [];
    const kinds = new Set(called.flatMap(kindsByMethodName));
    return [...kinds].flatMap((kind) => {
      const names = snapshot.vocabulary.all(kind).map(spokenName).slice(0, mostNames);
      if (names.length === 0) return [];
      const line = `// ${kindNames[kind] ?? kind}: ${names.map((name) => JSON.stringify(name)).join(', ')}`;
      return [{ kind: 'unity' as const, path, text: line, score: 2 }];
    });
  },
};

const kindNames: Readonly<Record<string, string>> = {
  tag: 'tags of the project',
  layer: 'layers of the project',
  sortingLayer: 'sorting layers of the project',
  scene: 'scenes in the build',
  inputAxis: 'input axes of the project',
  inputAction: 'input actions of the project',
  animatorParameter: 'parameters of animators in the project',
  animatorState: 'states of animators in the project',
  resource: 'paths below Resources',
  address: 'Addressables keys',
  shader: 'shaders of the project',
  shaderProperty: 'shader properties of the project',
};
