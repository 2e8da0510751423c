import type { Generated } from '@scenewright/protocol';

/** A material as the server answers it. */
export function resultOf(id: string, seed: number, more: Partial<Generated> = {}, size = 256): Generated {
  return {
    id: `material-${id}`,
    kind: 'material',
    digest: `digest-${id}`,
    spec: {
      kind: 'material',
      prompt: 'wet brick',
      name: 'WetBrick',
      size,
      material: { family: 'brick', wet: 0.6, seed },
    },
    files: [
      { path: 'Assets/Generated/WetBrick_Albedo.png', role: 'albedo', bytes: 10, sha256: 'a' },
      { path: 'Assets/Generated/WetBrick.mat', role: 'material', bytes: 10, sha256: 'b' },
      { path: 'Assets/Generated/WetBrick.mat.meta', role: 'meta', bytes: 10, sha256: 'c' },
    ],
    previews: [],
    metrics: [],
    unsatisfied: [],
    warnings: [],
    provenance: 'Assets/Generated/WetBrick.scenewright.json',
    ...more,
  };
}

/** A model as the server answers it. */
export function modelOf(id: string, seed: number, spec: Readonly<Record<string, unknown>> = {}): Generated {
  return {
    ...resultOf(id, seed),
    id: `model-${id}`,
    kind: 'model',
    spec: {
      kind: 'model',
      prompt: 'wooden barrel',
      name: 'WoodenBarrel',
      size: 256,
      format: 'obj',
      seed,
      model: { version: 1, name: 'Barrel', materials: { wood: 'oak planks' }, parts: [] },
      ...spec,
    },
    files: [
      { path: 'Assets/Generated/WoodenBarrel_wood_Albedo.png', role: 'albedo', bytes: 10, sha256: 'a' },
      { path: 'Assets/Generated/WoodenBarrel.obj', role: 'mesh', bytes: 10, sha256: 'b' },
      { path: 'Assets/Generated/WoodenBarrel.prefab', role: 'prefab', bytes: 10, sha256: 'c' },
    ],
    provenance: 'Assets/Generated/WoodenBarrel.scenewright.json',
  };
}
