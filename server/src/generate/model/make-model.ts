import { neverAborted } from '#base/cancel.ts';
import { type Result, success } from '#base/failure.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import { modelThumbnail, type PlainLook, usualYaw } from '#generate/preview/model-thumbnail.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { sheetOf } from '#generate/raster/sheet.ts';
import type { MaterialMaps } from '#generate/texture/maps.ts';
import { buildModel } from './build-model.ts';
import type { BuiltPart } from './built-model.ts';
import { writeAsciiFbx } from './files/fbx/write.ts';
import { writeGlb } from './files/gltf/write.ts';
import { writeObj } from './files/obj/write.ts';
import { type ModelMaterial, materialKeys } from './files/write/model-material.ts';
import { texturesOf } from './look/gltf-textures.ts';
import { lookOfFile } from './look/look-of-file.ts';
import { mapsOfSpec } from './look/maps-of-spec.ts';
import { plainLook } from './look/plain-look.ts';
import { type DetailLevel, type Model, trianglesOf, type Vector3 } from './mesh.ts';
import type { ModelFormat, ModelJob, ModelLook, Modelled } from './model-job.ts';
import { openProvided } from './repair/open-provided.ts';
import { repairModel } from './repair/repair.ts';
import type { SolidKernel } from './solid/kernel.ts';
import { inspect } from './surface/inspect.ts';

/** Pixels along a side of a preview, and of a frame of a turntable. */
const [previewSize, frameSize] = [256, 128];
/** Frames of a full turn, and of a row of them. */
const [frames, framesInRow] = [8, 4];

/** Make a model, write it and draw it. Pure, and as long as it takes: a second or two. */
export async function makeModel(job: ModelJob, kernel: SolidKernel): Promise<Result<Modelled>> {
  const made = await (job.source.type === 'program' ? built(job, kernel) : repaired(job));
  if (!made.ok) return made;
  const { model, looks, parts, size, remarks } = made.value;
  const [finest = { parts: [] }] = model.levels;
  const materials = job.source.type === 'program' ? job.source.materials : {};
  const views = viewsOf(finest, looks, materials, size);
  return success({
    ...files[job.format](model, looks),
    view: writeGlb(model, looks.map(plain), 'all'),
    preview: encoded(views.preview),
    turntable: encoded(views.turntable),
    looks,
    colliders: model.colliders,
    parts,
    triangles: model.levels.map(trianglesOf),
    inspection: inspect(finest.parts),
    size,
    remarks,
  });
}

interface Made {
  readonly model: Model;
  readonly looks: readonly ModelLook[];
  readonly parts: readonly BuiltPart[];
  readonly size: Vector3;
  readonly remarks: readonly string[];
}

/** From a program. A GLB brings its textures along: what imports it takes its materials from it. */
async function built({ source, name, format, size }: ModelJob, kernel: SolidKernel): Promise<Result<Made>> {
  if (source.type !== 'program') throw new Error('this model has no program');
  const result = await buildModel({ ...source.program, name }, kernel, neverAborted());
  if (!result.ok) return result;
  const looks = materialKeys(result.value.parts).map((key): ModelLook => {
    const spec = source.materials[key];
    if (spec === undefined) throw new Error(`there is no material '${key}'`);
    return { key, ...plainLook(spec), pictures: format === 'glb' ? texturesOf(spec, size) : {} };
  });
  return success({ ...result.value, looks });
}

/** From a file of a service. */
async function repaired({ source, name }: ModelJob): Promise<Result<Made>> {
  if (source.type !== 'file') throw new Error('this model has no file');
  const read = openProvided(source.bytes, source.format);
  if (!read.ok) return read;
  const { height, triangles } = source;
  const result = await repairModel(read.value, { name, height, triangles }, neverAborted());
  if (!result.ok) return result;
  const looks = result.value.materials.map(({ key, look }) => lookOfFile(key, look));
  return success({ ...result.value, looks, parts: [] });
}

/** A look as files have it that know no pictures of ours. */
function plain({ key, albedo, roughness, metal }: ModelLook): ModelMaterial {
  return { key, color: albedo, roughness, metallic: metal };
}

type Files = Pick<Modelled, 'file' | 'library'>;

const files: Readonly<Record<ModelFormat, (model: Model, looks: readonly ModelLook[]) => Files>> = {
  fbx: (model, looks) => ({ file: Buffer.from(writeAsciiFbx(model, looks.map(plain))) }),
  glb: (model, looks) => ({
    file: writeGlb(
      model,
      looks.map((look) => ({ ...plain(look), pictures: look.pictures })),
    ),
  }),
  obj(model, looks) {
    const { obj, library } = writeObj(model, looks.map(plain), `${model.name}.mtl`);
    return { file: Buffer.from(obj), library: Buffer.from(library) };
  },
};

function viewsOf(
  level: DetailLevel,
  looks: readonly ModelLook[],
  materials: Readonly<Record<string, MaterialSpec>>,
  size: Vector3,
): { preview: Picture; turntable: Picture } {
  // No more texels than pixels: they would flicker.
  const density = (2 * previewSize) / Math.max(...size);
  const mapSize = Math.min(256, Math.max(16, 2 ** Math.floor(Math.log2(density))));
  const byKey = new Map<string, PlainLook | MaterialMaps>(
    looks.map((look) => {
      const spec = materials[look.key];
      return [look.key, spec === undefined ? look : mapsOfSpec(spec, mapSize)];
    }),
  );
  const look = (key: string) => byKey.get(key);
  const turns = Array.from({ length: frames }, (_, frame) => usualYaw + (2 * Math.PI * frame) / frames);
  return {
    preview: modelThumbnail(level, look, previewSize),
    turntable: sheetOf(
      turns.map((yaw) => modelThumbnail(level, look, frameSize, yaw)),
      framesInRow,
    ),
  };
}

function encoded({ width, height, pixels }: Picture): Uint8Array {
  return encodePng(width, height, pixels, 'rgba');
}
