import { scalarText } from '#syntax/unity-yaml/scalar.ts';

/** Which renderer the project uses; decides which shaders and properties its materials have. */
export type RenderPipeline = 'built-in' | 'urp' | 'hdrp' | 'custom';

/** What the project's settings say about it. */
export interface ProjectInfo {
  /** `2022.3.62f1`; `undefined` when ProjectVersion.txt does not say. */
  readonly unityVersion: string | undefined;
  readonly pipeline: RenderPipeline;
  /** Package names of the manifest with their versions, as written. */
  readonly packages: ReadonlyMap<string, string>;
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
}

/** Paths of the files in `ProjectTexts`. */
export const projectFiles: Readonly<Record<keyof ProjectTexts, string>> = {
  version: 'ProjectSettings/ProjectVersion.txt',
  graphics: 'ProjectSettings/GraphicsSettings.asset',
  quality: 'ProjectSettings/QualitySettings.asset',
  manifest: 'Packages/manifest.json',
};

/** Read the project's facts; what is missing or broken is simply not known. */
export function projectInfo(texts: ProjectTexts): ProjectInfo {
  const packages = manifestPackages(texts.manifest ?? '');
  return {
    unityVersion: editorVersion(texts.version ?? ''),
    pipeline: pipelineOf(texts.graphics ?? '', texts.quality ?? '', packages),
    packages,
  };
}

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

function manifestPackages(text: string): ReadonlyMap<string, string> {
  const manifest = parseJson(text);
  const dependencies = isRecord(manifest) ? manifest['dependencies'] : undefined;
  if (!isRecord(dependencies)) return new Map();
  return new Map(
    Object.entries(dependencies).flatMap(([name, version]): [string, string][] =>
      typeof version === 'string' ? [[name, version]] : [],
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
