import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { seededRandom } from 'scenewright/src/base/random.ts';
import { createHashedEmbedder, hashedDimension } from 'scenewright/src/retrieval/hashed-embedding.ts';
import { freshCount, questionCount, type VectorSet, writeVectors } from './vector-set.ts';

const indexed = /\.(cs|shader|hlsl|cginc|compute|md|txt|prefab|unity|mat|asset)$/;
const windowLines = 12;
/** Serialized assets repeat themselves: so many windows of a file are enough. */
const mostWindows = 100;

/** The hashed vectors of windows of lines of the projects below `corpora`, in a shuffled order, `most` of them stored. */
export async function writeOfProjects(
  path: string,
  corpora: string,
  most: number,
  seed: number,
): Promise<VectorSet | undefined> {
  const texts = shuffled(windowsOf(corpora), seed);
  const count = Math.min(most, texts.length - questionCount - freshCount);
  if (count <= 0) return undefined;
  const embedder = createHashedEmbedder();
  const wanted = texts
    .slice(0, count + questionCount + freshCount)
    .map((text, i) => (i < count || i >= count + questionCount ? text : questionOf(text)));
  const vectors = await embedder.embed(wanted, 'passage', neverAborted());
  if (!vectors.ok) throw new Error(vectors.message);
  return { what: `${count} of projects`, path: writeVectors(path, hashedDimension, count, vectors.value.values()) };
}

/** A question names a few of the words that an answer holds: it is near to nothing, which is hard for a graph. */
function questionOf(text: string): string {
  const words = text.match(/[A-Za-z]{3,}/g) ?? ['nothing'];
  return words.filter((_, i) => i % Math.ceil(words.length / 5) === 0).join(' ');
}

function windowsOf(corpora: string): readonly string[] {
  return readdirSync(corpora, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && indexed.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const windows = Array.from({ length: Math.min(mostWindows, Math.ceil(lines.length / windowLines)) }, (_, i) =>
        lines.slice(i * windowLines, (i + 1) * windowLines).join('\n'),
      );
      return windows.filter((text) => text.trim() !== '');
    });
}

function shuffled(texts: readonly string[], seed: number): readonly string[] {
  const random = seededRandom(seed);
  return texts
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
