import { type CornerBudget, createBudget } from '#generate/model/files/read/corners.ts';
import { type Matrix, times } from '#generate/model/files/read/matrix.ts';
import type { FindPicture } from '#generate/model/files/read/pictures.ts';
import { placed } from '#generate/model/files/read/place.ts';
import {
  emptyModel,
  modelBounds,
  type ReadMaterial,
  type ReadMesh,
  type ReadModel,
  Refused,
  refuse,
  tooLargeModel,
} from '#generate/model/files/read/read-model.ts';
import { type FbxNode, type FbxValue, propertyOf } from './node.ts';
import { picturesOf, type TextureLink } from './pictures.ts';
import { readSlots } from './slots.ts';
import { geometricMatrix, localMatrix, worldMatrix } from './transform.ts';

/** Everything drawn by the records of a file. A geometry that several models share is read for each. */
export function readScene(nodes: readonly FbxNode[], find: FindPicture): ReadModel {
  const objects = objectsOf(nodes);
  const links = linksOf(nodes);
  const world = worldMatrix(nodes.find(({ name }) => name === 'GlobalSettings'));
  const inFile = createPlaces(objects, links);
  const placeOf = (id: string) => times(world, inFile(id));
  const budget = createBudget();
  const materials = [...objects].filter(([, { name }]) => name === 'Material');
  const materialAt = new Map(materials.map(([id], at) => [id, at]));
  const meshes = [...objects].flatMap(([id, model]) =>
    model.name === 'Model' ? meshesOf({ id, model, objects, links, placeOf, materialAt, budget }) : [],
  );
  if (meshes.length === 0) throw new Refused(emptyModel());
  const pictures = (material: string) =>
    picturesOf(
      material,
      links.textures,
      (texture) =>
        links.children
          .get(texture)
          ?.flatMap((child) => objects.get(child) ?? [])
          .find(({ name }) => name === 'Video'),
      (texture) => objects.get(texture),
      find,
    );
  const others = [...objects.values()].filter(({ name, values }) => name === 'Geometry' && !isDrawn.has(values[2]));
  return {
    meshes,
    materials: materials.map(([id, node]) => ({ ...materialOf(node), pictures: pictures(id) })),
    remarks: others.length === 0 ? [] : [`${others.length} curves or surfaces that are no meshes were left out`],
  };
}

/** Classes of geometry that are meshes, or move the vertices of one. */
const isDrawn: ReadonlySet<FbxValue | undefined> = new Set(['Mesh', 'Shape']);

type Objects = ReadonlyMap<string, FbxNode>;

function objectsOf(nodes: readonly FbxNode[]): Objects {
  const objects = new Map<string, FbxNode>();
  const counts = new Map<string, number>([
    ['Model', modelBounds.nodes],
    ['Geometry', modelBounds.meshes],
    ['Material', modelBounds.materials],
    ['Texture', modelBounds.materials],
    ['Video', modelBounds.materials],
  ]);
  for (const node of nodes.find(({ name }) => name === 'Objects')?.children ?? []) {
    const { name } = node;
    const left = counts.get(name);
    if (left === undefined) continue;
    if (left === 0) throw new Refused(tooLargeModel(`objects of the kind ${name}`));
    counts.set(name, left - 1);
    objects.set(String(node.values[0]), node);
  }
  return objects;
}

/** What hangs on what: parents of an object and its children, by id, in the file's order. */
interface Links {
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Textures on properties of materials. */
  readonly textures: readonly TextureLink[];
}

function linksOf(nodes: readonly FbxNode[]): Links {
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  const textures: TextureLink[] = [];
  for (const { name, values } of nodes.find((node) => node.name === 'Connections')?.children ?? []) {
    const [kind, child, parent, property] = values;
    if (name !== 'C' || child === undefined || parent === undefined) continue;
    if (kind === 'OP' && typeof property === 'string' && textures.length < modelBounds.materials)
      textures.push({ texture: String(child), material: String(parent), property });
    if (kind !== 'OO') continue;
    listIn(parents, String(child)).push(String(parent));
    listIn(children, String(parent)).push(String(child));
  }
  return { parents, children, textures };
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: string[] = [];
  lists.set(key, list);
  return list;
}

interface ModelPlace {
  readonly id: string;
  readonly model: FbxNode;
  readonly objects: Objects;
  readonly links: Links;
  readonly placeOf: (id: string) => Matrix;
  readonly materialAt: ReadonlyMap<string, number>;
  readonly budget: CornerBudget;
}

function meshesOf(place: ModelPlace): readonly ReadMesh[] {
  const { id, model, objects, links, placeOf, materialAt, budget } = place;
  const children = (links.children.get(id) ?? []).flatMap((child) => {
    const node = objects.get(child);
    return node === undefined ? [] : [{ id: child, node }];
  });
  const geometries = children.filter(({ node }) => node.name === 'Geometry' && node.values[2] === 'Mesh');
  if (geometries.length === 0) return [];
  const matrix = times(placeOf(id), geometricMatrix(model));
  const slots = children.flatMap((child) => materialAt.get(child.id) ?? []);
  const name = nameOf(model);
  return geometries.flatMap(({ node }) =>
    [...readSlots(node, budget)].map(([slot, mesh]) => ({ name, material: slots[slot], ...placed(mesh, matrix) })),
  );
}

/** Where each model lies in the file's space, by id. */
function createPlaces(objects: Objects, links: Links): (id: string) => Matrix {
  const known = new Map<string, Matrix>();
  const above = (id: string, seen: ReadonlySet<string>): Matrix => {
    const place = known.get(id);
    if (place !== undefined) return place;
    const model = objects.get(id);
    if (model === undefined || seen.has(id)) refuse('a node lies inside itself');
    if (seen.size >= modelBounds.depth) refuse('its nodes lie too deep');
    const parent = links.parents.get(id)?.find((candidate) => objects.get(candidate)?.name === 'Model');
    const local = localMatrix(model);
    const matrix = parent === undefined ? local : times(above(parent, new Set([...seen, id])), local);
    known.set(id, matrix);
    return matrix;
  };
  return (id) => above(id, new Set());
}

/** Text files write `Model::Name`, binary ones the name, two bytes and the kind. */
function nameOf({ values }: FbxNode): string {
  const name = typeof values[1] === 'string' ? values[1] : '';
  return (name.split('\0')[0] ?? '').replace(/^(?:Model|Material)::/, '');
}

function materialOf(node: FbxNode): Omit<ReadMaterial, 'pictures'> {
  const color = (propertyOf(node, 'DiffuseColor') ?? propertyOf(node, 'Diffuse') ?? []).slice(0, 3);
  const [red, green, blue] = color.map((part) =>
    typeof part === 'number' && part >= 0 && part <= 1 ? part : undefined,
  );
  return {
    name: nameOf(node),
    color: red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue],
    metallic: undefined,
    roughness: undefined,
  };
}
