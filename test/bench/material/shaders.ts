import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { assignMaps } from 'scenewright/src/generate/material/assign-maps.ts';
import { materialFromShader } from 'scenewright/src/generate/material/from-shader.ts';
import { litMaterials } from 'scenewright/src/generate/material/lit/lit.ts';
import { openSession } from 'scenewright/src/session.ts';
import type { ShaderFact } from 'scenewright/src/syntax/shaderlab/shader-facts.ts';
import { writeMaterial } from 'scenewright/src/unity/serializer/material.ts';
import { parseUnityVersion } from 'scenewright/src/unity/version.ts';
import { parse } from 'yaml';
import type { Row } from '../row.ts';

const guid = 'c'.repeat(32);
const maps = { albedo: 'a'.repeat(32), normal: 'b'.repeat(32), height: 'd'.repeat(32), mask: 'e'.repeat(32) };

/** A material for every shader of public projects, and the keys of our materials against those of the projects. */
export async function measureShaders(
  corpora: string,
  bundle: string,
  home: string,
  tell: (text: string) => void,
): Promise<readonly Row[]> {
  let right = 0;
  let all = 0;
  const keys = { same: 0, projects: 0 };
  for (const name of readdirSync(corpora)) {
    const root = join(corpora, name);
    if (
      !existsSync(join(root, 'Assets')) &&
      !existsSync(join(root, 'package.json')) &&
      !existsSync(join(root, 'Packages'))
    )
      continue;
    const session = await openSession({
      root,
      environment: { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
      threaded: false,
      log: silentLog,
      progress: () => undefined,
      bundle,
    });
    await session.build(false, neverAborted());
    const { snapshot } = session.context('en');
    const version = snapshot.project.unityVersion ?? '';
    for (const path of snapshot.files.paths()) {
      const shader = /\.(?:shader|shadergraph)$/i.test(path) ? snapshot.files.get(path)?.shader : undefined;
      if (shader === undefined) continue;
      all++;
      const wrong = faultOf(shader, version);
      if (wrong === undefined) right++;
      else tell(`${name}: ${path}: ${wrong}`);
    }
    const real = realKeys(root);
    if (real.size === 0 || version === '') continue;
    keys.projects++;
    const ours = keysOf(writeMaterial(litMaterials['built-in']('M', maps), parseUnityVersion(version)));
    if (real.has(ours)) keys.same++;
    else tell(`${name} (${version}): no material there has the keys ${ours}`);
  }
  return [
    {
      what: 'shaders of public projects with a right material',
      value: `${right} of ${all}`,
      bar: 'all',
      ok: right === all,
    },
    {
      what: 'projects with materials of the same keys in the same order',
      value: `${keys.same} of ${keys.projects}`,
      bar: 'all',
      ok: keys.same === keys.projects,
    },
  ];
}

const texture = new Set(['2d', '3d', 'cube', '2darray', 'cubearray', 'any', 'rect']);

/** What is wrong with the material of a shader, read back as YAML by another reader. */
function faultOf(shader: ShaderFact, version: string): string | undefined {
  const { content } = materialFromShader(shader, { guid, fileId: '4800000' }, 'M');
  const assigned = assignMaps(content, shader, maps);
  const text = writeMaterial(assigned.content, parseUnityVersion(version));
  const body = text.slice(text.indexOf('Material:'));
  const saved: unknown = parse(body)?.Material?.m_SavedProperties;
  const listed = (bucket: string): readonly string[] => {
    const list: unknown = typeof saved === 'object' && saved !== null ? Reflect.get(saved, bucket) : undefined;
    return Array.isArray(list) ? list.flatMap((entry: object) => Object.keys(entry)) : [];
  };
  const hasInts = body.includes('m_Ints');
  for (const { name, type } of shader.properties) {
    const bucket = texture.has(type)
      ? 'm_TexEnvs'
      : type === 'color' || type === 'vector'
        ? 'm_Colors'
        : type === 'integer' && hasInts
          ? 'm_Ints'
          : 'm_Floats';
    if (!listed(bucket).includes(name)) return `${name} (${type}) is not in ${bucket}`;
  }
  const count = ['m_TexEnvs', 'm_Ints', 'm_Floats', 'm_Colors'].reduce((sum, bucket) => sum + listed(bucket).length, 0);
  const wanted = new Set(shader.properties.map(({ name }) => name)).size;
  if (count !== wanted) return `${count} properties for ${wanted}`;
  const known = new Set(shader.keywords.map((keyword) => keyword.name));
  const drawn = /^(?:Toggle|ToggleOff|KeywordEnum)/;
  const fromDrawers = shader.properties.some(({ attributes }) => attributes.some((attribute) => drawn.test(attribute)));
  const strange = content.keywords.filter((keyword) => !known.has(keyword));
  return strange.length > 0 && !fromDrawers ? `keywords ${strange.join(' ')}` : undefined;
}

/** The sequences of keys that the materials of a project have. */
function realKeys(root: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.mat'))
      found.add(keysOf(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
  return found;
}

function keysOf(text: string): string {
  const start = text.indexOf('Material:');
  const end = text.indexOf('\n--- ', start);
  return [...text.slice(start, end === -1 ? undefined : end).matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key).join(' ');
}
