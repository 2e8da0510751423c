import { Box3, Mesh, type Object3D, TextureLoader, Vector3 } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { ContentFile } from '#panel/to-panel.ts';
import { type MapMaterial, materialOfMaps } from './material.ts';
import { bytesOf } from './pictures.ts';
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
 * Read a GLB. Nodes `…_LOD0`, `…_LOD1` are levels of detail. Materials for which there are maps, files `…_MATERIAL_Albedo.png` or `.jpg`,
 * get them. It is moved to the middle, and the ball around it is as large as the stage.
 */
export async function modelOfGlb(base64: string, maps: readonly ContentFile[]): Promise<Model> {
  const loader = new GLTFLoader();
  // Pictures inside are read as `<img>`: the page's policy forbids to fetch, even from itself.
  loader.register((parser) => {
    parser.textureLoader = new TextureLoader();
    return { name: 'SCENEWRIGHT_pictures' };
  });
  const { scene: object } = await loader.parseAsync(bytesOf(base64).buffer, '');
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
  const plain = meshes.flatMap(({ material }) => material);
  const painted = await paint(meshes, maps);
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
      for (const { geometry } of meshes) geometry.dispose();
      for (const each of [...plain, ...painted]) each.dispose();
    },
  };
}

/** Give meshes the maps of their materials, where there are some; answers what they got. */
async function paint(meshes: readonly Mesh[], maps: readonly ContentFile[]): Promise<readonly MapMaterial[]> {
  const named = new Map<string, Mesh[]>();
  for (const mesh of meshes)
    if (!Array.isArray(mesh.material)) named.set(mesh.material.name, [...(named.get(mesh.material.name) ?? []), mesh]);
  const byMaterial = mapsByMaterial([...named.keys()], maps);
  return Promise.all(
    [...byMaterial].map(async ([name, pngs]) => {
      const painted = await materialOfMaps(pngs, 'down');
      for (const mesh of named.get(name) ?? []) mesh.material = painted.material;
      return painted;
    }),
  );
}

/** The maps of each material by their role. */
function mapsByMaterial(
  materials: readonly string[],
  maps: readonly ContentFile[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  // Of `wood` and `dark_wood` both end the name of a file; the longer one is meant.
  const longestFirst = [...materials].sort((a, b) => b.length - a.length);
  const found = new Map<string, Map<string, string>>();
  for (const { path, role, base64 } of maps) {
    const stem = /^(.*)_[A-Za-z]+\.(?:png|jpg)$/.exec(path)?.[1];
    const material = longestFirst.find((name) => name !== '' && stem?.endsWith(`_${name}`));
    if (material === undefined) continue;
    found.set(material, (found.get(material) ?? new Map<string, string>()).set(role, base64));
  }
  return found;
}

function meshesOf(object: Object3D): readonly Mesh[] {
  const meshes: Mesh[] = [];
  object.traverse((node) => {
    if (node instanceof Mesh) meshes.push(node);
  });
  return meshes;
}

function trianglesOf(object: Object3D): number {
  return meshesOf(object).reduce((sum, { geometry }) => {
    const corners = geometry.index?.count ?? geometry.getAttribute('position')?.count ?? 0;
    return sum + Math.floor(corners / 3);
  }, 0);
}
