import { Box3, type Object3D, Vector3 } from 'three';
import type { ContentFile } from '#panel/to-panel.ts';
import { meshesOf, sceneOfGlb } from './glb.ts';
import { surfacesIn } from './surfaces.ts';
import { createWires } from './wires.ts';

/** A model that a result has. */
export interface Model {
  readonly object: Object3D;
  /** Triangles of each level of detail, the finest first; one level where it has none of its own. */
  readonly levels: readonly number[];
  showLevel(level: number): void;
  /** Show its edges in a colour of CSS, or its surfaces again. */
  showWires(color: string | undefined): void;
  dispose(): void;
}

const levelName = /_LOD(\d+)$/i;
/** Of the ball around a model on the stage. */
const diameter = 2.3;

/**
 * Read the view of a model, with the surfaces that the result's files have for its materials. Nodes `…_LOD0`, `…_LOD1` are levels
 * of detail. It is moved to the middle, and the ball around it is as large as the stage.
 */
export async function modelOfView(base64: string, files: readonly ContentFile[]): Promise<Model> {
  const object = await sceneOfGlb(base64);
  const nodes: { readonly node: Object3D; readonly level: number }[] = [];
  object.traverse((node) => {
    const level = levelName.exec(node.name)?.[1];
    if (level !== undefined) nodes.push({ node, level: Number(level) });
  });
  const numbers = [...new Set(nodes.map(({ level }) => level))].sort((a, b) => a - b);
  const levels =
    numbers.length === 0
      ? [trianglesOf(object)]
      : numbers.map((number) =>
          nodes.reduce((sum, { node, level }) => sum + (level === number ? trianglesOf(node) : 0), 0),
        );
  const bounds = new Box3().setFromObject(object);
  const across = bounds.getSize(new Vector3()).length();
  const scale = across > 0 ? diameter / across : 1;
  object.scale.multiplyScalar(scale);
  object.position.sub(bounds.getCenter(new Vector3())).multiplyScalar(scale);
  const meshes = meshesOf(object);
  const plain = [...new Set(meshes.flatMap(({ material }) => material))];
  const names = plain.map(({ name }) => name);
  const surfaces = await surfacesIn(files, names);
  for (const mesh of meshes)
    if (!Array.isArray(mesh.material)) mesh.material = surfaces.byName.get(mesh.material.name) ?? mesh.material;
  const wires = createWires(meshes);
  const showLevel = (index: number): void => {
    for (const { node, level } of nodes) node.visible = level === numbers[index];
  };
  showLevel(0);
  return {
    object,
    levels,
    showLevel,
    showWires: wires.show,
    dispose() {
      wires.dispose();
      surfaces.dispose();
      for (const { geometry } of meshes) geometry.dispose();
      for (const material of plain) material.dispose();
    },
  };
}

function trianglesOf(object: Object3D): number {
  return meshesOf(object).reduce((sum, { geometry }) => {
    const corners = geometry.index?.count ?? geometry.getAttribute('position')?.count ?? 0;
    return sum + Math.floor(corners / 3);
  }, 0);
}
