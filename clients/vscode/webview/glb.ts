import { Mesh, type Object3D, TextureLoader } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { bytesOf } from './pictures.ts';

/** Read a GLB. */
export async function sceneOfGlb(base64: string): Promise<Object3D> {
  const loader = new GLTFLoader();
  // Pictures inside are read as `<img>`: the page's policy forbids to fetch, even from itself.
  loader.register((parser) => {
    parser.textureLoader = new TextureLoader();
    return { name: 'SCENEWRIGHT_pictures' };
  });
  const { scene } = await loader.parseAsync(bytesOf(base64).buffer, '');
  return scene;
}

/** The meshes of an object and of all below it. */
export function meshesOf(object: Object3D): readonly Mesh[] {
  const meshes: Mesh[] = [];
  object.traverse((node) => {
    if (node instanceof Mesh) meshes.push(node);
  });
  return meshes;
}
