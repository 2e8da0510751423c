import loadAssimp from 'assimpjs';
import { validateBytes } from 'gltf-validator';
import type { Object3D } from 'three';
import { Mesh } from 'three';
import { FBXLoader } from 'three/addons/loaders/FBXLoader.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { OBJLoader } from 'three/addons/loaders/OBJLoader.js';
import { z } from 'zod';

/** One mesh as another program reads it, with a row of numbers for each corner of each triangle. */
export interface SeenMesh {
  readonly name: string;
  /** Place (3), normal (3), texture place (2), second texture place (2); shorter where a layer is absent. */
  readonly corners: readonly (readonly number[])[];
  /** Names of the materials of its triangles, each once, in order. */
  readonly materials: readonly string[];
}

/** What three.js reads of a file. */
export async function seenByThree(kind: 'fbx' | 'glb' | 'obj', bytes: Uint8Array): Promise<readonly SeenMesh[]> {
  const buffer = new Uint8Array(bytes).buffer;
  if (kind === 'fbx') return meshesBelow(new FBXLoader().parse(buffer, ''));
  if (kind === 'obj') return meshesBelow(new OBJLoader().parse(new TextDecoder().decode(bytes)));
  return meshesBelow((await new GLTFLoader().parseAsync(buffer, '')).scene);
}

function meshesBelow(root: Object3D): readonly SeenMesh[] {
  root.updateMatrixWorld(true);
  const meshes: SeenMesh[] = [];
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    const { geometry, matrixWorld } = object;
    const flat = geometry.index === null ? geometry : geometry.toNonIndexed();
    flat.applyMatrix4(matrixWorld);
    const layers = ['position', 'normal', 'uv', 'uv1'].flatMap((name) => flat.getAttribute(name) ?? []);
    const corners = Array.from({ length: flat.getAttribute('position').count }, (_, at) =>
      layers.flatMap((layer) => Array.from({ length: layer.itemSize }, (_, part) => layer.getComponent(at, part))),
    );
    const materials = Array.isArray(object.material) ? object.material : [object.material];
    meshes.push({ name: object.name, corners, materials: materials.map(({ name }) => String(name)) });
  });
  return meshes;
}

const assimpScene = z.object({
  rootnode: z.unknown(),
  meshes: z.array(
    z.object({
      name: z.string(),
      materialindex: z.number(),
      vertices: z.array(z.number()),
      normals: z.array(z.number()).optional(),
      texturecoords: z.array(z.array(z.number())).optional(),
      faces: z.array(z.array(z.number())),
    }),
  ),
  materials: z.array(z.object({ properties: z.array(z.object({ key: z.string(), value: z.unknown() })) })),
});

/** What assimp reads of a file; places are those of the mesh, without its node. */
export async function seenByAssimp(kind: 'fbx' | 'glb' | 'obj', bytes: Uint8Array): Promise<readonly SeenMesh[]> {
  const written = await convert(`model.${kind}`, bytes, 'assjson');
  if (written === undefined) throw new Error('assimp cannot read it');
  const scene = assimpScene.parse(JSON.parse(new TextDecoder().decode(written)));
  return scene.meshes.map(({ name, materialindex, vertices, normals = [], texturecoords = [], faces }) => ({
    name,
    materials: [String(scene.materials[materialindex]?.properties.find(({ key }) => key === '?mat.name')?.value)],
    corners: faces.flatMap((face) =>
      face.map((vertex) => [
        ...vertices.slice(3 * vertex, 3 * vertex + 3),
        ...normals.slice(3 * vertex, 3 * vertex + 3),
        ...texturecoords.flatMap((uvs) => uvs.slice(2 * vertex, 2 * vertex + 2)),
      ]),
    ),
  }));
}

/** An FBX as assimp writes it as GLB, nodes in their places; `undefined` when it cannot read the file. */
export async function convertByAssimp(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return convert('model.fbx', bytes, 'glb2');
}

async function convert(name: string, bytes: Uint8Array, format: string): Promise<Uint8Array | undefined> {
  const { FileList, ConvertFileList } = await assimp;
  const files = new FileList();
  files.AddFile(name, bytes);
  const answer = ConvertFileList(files, format);
  return answer.IsSuccess() ? answer.GetFile(0).GetContent() : undefined;
}

/** Its memory never shrinks: one instance for all. */
const assimp = loadAssimp();

const report = z.object({
  issues: z.object({
    numErrors: z.number(),
    numWarnings: z.number(),
    messages: z.array(z.object({ code: z.string(), message: z.string(), severity: z.number() })),
  }),
});

/** Errors and warnings of the glTF validator. */
export async function validateGlb(bytes: Uint8Array): Promise<readonly string[]> {
  const { issues } = report.parse(await validateBytes(bytes));
  return issues.messages.filter(({ severity }) => severity < 2).map(({ code, message }) => `${code}: ${message}`);
}
