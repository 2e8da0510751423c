import type { Generated } from '@scenewright/protocol';

/** A result as the server answers it. */
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
