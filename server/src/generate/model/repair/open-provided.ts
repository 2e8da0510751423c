import { failure, type Result } from '#base/failure.ts';
import { extensionOf } from '#base/path.ts';
import { modelArchiveBounds, readArchive } from '#generate/model/files/archive/read-archive.ts';
import { readFbx } from '#generate/model/files/fbx/read.ts';
import { readGltf } from '#generate/model/files/gltf/read.ts';
import { readObj } from '#generate/model/files/obj/read.ts';
import { pictureIn } from '#generate/model/files/read/pictures.ts';
import type { ReadModel } from '#generate/model/files/read/read-model.ts';
import type { ProvidedFormat } from '#generate/model-provider.ts';

/** Models in an archive, the first kind that is there. */
const endings = ['.glb', '.fbx', '.obj'] as const;

/** Read a model file, or the first model of an archive. */
export function openProvided(bytes: Uint8Array, format: ProvidedFormat): Result<ReadModel> {
  if (format === 'glb') return readGltf(bytes);
  if (format === 'fbx') return readFbx(bytes);
  if (format === 'obj') return readObj(bytes, undefined);
  const archive = readArchive(bytes, modelArchiveBounds);
  if (!archive.ok) return archive;
  const withEnding = (ending: string) => archive.value.find(({ path }) => extensionOf(path) === ending);
  const ending = endings.find((candidate) => withEnding(candidate) !== undefined);
  const file = ending === undefined ? undefined : withEnding(ending);
  if (file === undefined)
    return failure(
      'archive-without-model',
      'the archive holds no GLB, FBX or OBJ',
      'Ask the service for one of these formats.',
    );
  if (ending === '.glb') return readGltf(file.bytes);
  const find = pictureIn(archive.value);
  if (ending === '.fbx') return readFbx(file.bytes, find);
  const library = withEnding('.mtl')?.bytes;
  return readObj(file.bytes, library && new TextDecoder().decode(library), find);
}
