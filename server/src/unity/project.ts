import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import { absentPackages, lockedPackages, manifestPackages } from './packages.ts';

/** Which renderer the project uses; decides which shaders and properties its materials have. */
export type RenderPipeline = 'built-in' | 'urp' | 'hdrp' | 'custom';

/** What the project's settings say about it. */
export interface ProjectInfo {
  /** `2022.3.62f1`; `undefined` when ProjectVersion.txt does not say. */
  readonly unityVersion: string | undefined;
  readonly pipeline: RenderPipeline;
  /** Packages of the manifest and, where Unity resolved them, of what they need, with their versions as written. */
  readonly packages: ReadonlyMap<string, string>;
  /** Those of them that are not on disk, as in a clone that Unity has not opened. */
  readonly absentPackages: readonly string[];
}

/** The settings files that `projectInfo` reads; absent ones are `undefined`. */
export interface ProjectTexts {
  /** `ProjectSettings/ProjectVersion.txt` */
  readonly version: string | undefined;
  /** `ProjectSettings/GraphicsSettings.asset` */
  readonly graphics: string | undefined;
  /** `ProjectSettings/QualitySettings.asset` */
  readonly quality: string | undefined;
  /** `Packages/manifest.json` */
  readonly manifest: string | undefined;
  /** `Packages/packages-lock.json` */
  readonly lock: string | undefined;
}

/** Paths of the files in `ProjectTexts`. */
export const projectFiles: Readonly<Record<keyof ProjectTexts, string>> = {
  version: 'ProjectSettings/ProjectVersion.txt',
  graphics: 'ProjectSettings/GraphicsSettings.asset',
  quality: 'ProjectSettings/QualitySettings.asset',
  manifest: 'Packages/manifest.json',
  lock: 'Packages/packages-lock.json',
};

/**
 * Read the project's facts; what is missing or broken is simply not known. `packageFolders` are the names of the folders
 * in `Packages/` and in the package cache.
 */
export function projectInfo(texts: ProjectTexts, packageFolders: readonly string[] = []): ProjectInfo {
  const packages = new Map([...manifestPackages(texts.manifest ?? ''), ...lockedPackages(texts.lock ?? '')]);
  return {
    unityVersion: editorVersion(texts.version ?? ''),
    pipeline: pipelineOf(texts.graphics ?? '', texts.quality ?? '', packages),
    packages,
    absentPackages: absentPackages(packages.keys(), packageFolders),
  };
}

/** A project of which nothing is known. */
export const unknownProject: ProjectInfo = projectInfo({
  version: undefined,
  graphics: undefined,
  quality: undefined,
  manifest: undefined,
  lock: undefined,
});

function editorVersion(text: string): string | undefined {
  const value = /^m_(?:Editor|Tuanjie)Version:\s*(\S+)/m.exec(text)?.[1];
  return value === undefined ? undefined : scalarText(value);
}

/**
 * A pipeline asset is assigned in the graphics settings or in a quality level; which one it is, the packages tell. Without an assignment the
 * built-in renderer draws, packages or not.
 */
function pipelineOf(graphics: string, quality: string, packages: ReadonlyMap<string, string>): RenderPipeline {
  const assigned = /m_CustomRenderPipeline:\s*\{fileID:\s*(-?\d+)/.exec(graphics)?.[1];
  const byQuality = /customRenderPipeline:\s*\{fileID:\s*-?[1-9]/.test(quality);
  if (!byQuality && (assigned === '0' || (assigned === undefined && graphics !== ''))) return 'built-in';
  if (packages.has('com.unity.render-pipelines.universal')) return 'urp';
  if (packages.has('com.unity.render-pipelines.high-definition')) return 'hdrp';
  return assigned === undefined ? 'built-in' : 'custom';
}
