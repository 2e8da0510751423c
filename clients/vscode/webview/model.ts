import { Box3, Mesh, type Object3D, TextureLoader, Vector3 } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { bytesOf } from './pictures.ts';

/** A model that a result has. */
export interface Model {
  readonly object: Object3D;
  /** Triangles of each level of detail, the finest first; one level where it has none of its own. */
  readonly levels: readonly number[];
  showLevel(level: number): void;
  dispose(): void;
}

const levelName = /_LOD(\d+)$/i;

/** Read a GLB. Nodes `…_LOD0`, `…_LOD1` are levels of detail. It is moved to the middle and its longest side is 2. */
export async function modelOfGlb(base64: string): Promise<Model> {
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
  const size = bounds.getSize(new Vector3());
  const largest = Math.max(size.x, size.y, size.z);
  const scale = largest > 0 ? 2 / largest : 1;
  object.scale.multiplyScalar(scale);
  object.position.sub(bounds.getCenter(new Vector3())).multiplyScalar(scale);
  const showLevel = (index: number): void => {
    for (const { node, level } of nodes) node.visible = level === numbers[index];
  };
  showLevel(0);
  return {
    object,
    levels,
    showLevel,
    dispose() {
      for (const { geometry, material } of meshesOf(object)) {
        geometry.dispose();
        for (const each of [material].flat()) each.dispose();
      }
    },
  };
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
