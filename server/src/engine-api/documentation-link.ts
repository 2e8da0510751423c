import { parseUnityVersion } from '#unity/version.ts';
import type { ApiMember, ApiType } from './catalogue/api.ts';

/** What decides where the documentation of a project's engine lies. */
export interface DocumentationPlace {
  readonly unityVersion: string | undefined;
  /** Versions of the project's packages by name. */
  readonly packages: ReadonlyMap<string, string>;
}

/** The page about a type, or about one of its members; `undefined` where no page can be told. */
export function documentationLink(
  type: ApiType,
  member: ApiMember | undefined,
  place: DocumentationPlace,
): string | undefined {
  const generic = type.fullName.replace(/`\d+/g, '');
  if (type.module.startsWith('com.')) {
    const version = /^(\d+)\.(\d+)/.exec(place.packages.get(type.module) ?? '')?.[0];
    if (version === undefined) return undefined;
    const arity = type.typeParameters.length === 0 ? '' : `-${type.typeParameters.length}`;
    return `https://docs.unity3d.com/Packages/${type.module}@${version}/api/${generic}${arity}.html`;
  }
  const page = generic.replace(/^Unity(?:Engine|Editor)\./, '');
  const own = type.typeParameters.length === 0 ? page : `${page}_${type.typeParameters.length}`;
  return `${scriptReference(place.unityVersion)}/${own}${member === undefined ? '' : memberPart(member)}.html`;
}

/** Methods are joined by a dot, what is read like a variable by a hyphen, as the script reference names its pages. */
function memberPart({ kind, name }: ApiMember): string {
  switch (kind) {
    case 'constructor':
      return '-ctor';
    case 'indexer':
      return '.Index_operator';
    case 'method':
      return `.${name}`;
    case 'operator':
      return '';
    case 'enumMember':
      return `.${name}`;
    case 'property':
    case 'field':
    case 'event':
      return `-${name}`;
  }
}

function scriptReference(version: string | undefined): string {
  const parsed = parseUnityVersion(version ?? '');
  const stream = parsed === undefined ? '' : `${parsed.major}.${parsed.minor}/`;
  return `https://docs.unity3d.com/${stream}Documentation/ScriptReference`;
}
