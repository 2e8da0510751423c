import { stemOf } from '#base/path.ts';
import type { ApiType } from '#engine-api/catalogue/api.ts';
import { typesAbove } from '#engine-api/inference/members.ts';
import { selfType } from '#engine-api/inference/names.ts';
import type { ProjectPlace } from '#engine-api/inference/type.ts';
import { createUniverse } from '#engine-api/inference/universe.ts';
import type { FeatureContext } from '#features/context.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { projectTypes } from '#workspace/project-types.ts';
import { typeKinds } from '#workspace/type-hierarchy.ts';

/** The serialized field that `key` stores, of the script with this GUID or of one of its base classes in the project. */
export async function scriptField(ctx: FeatureContext, guid: string, key: string): Promise<ProjectPlace | undefined> {
  const path = ctx.snapshot.assets.definitions.get(guid)?.[0];
  const facts = path === undefined ? undefined : ctx.snapshot.files.get(path);
  if (path === undefined || facts === undefined) return undefined;
  const name = stemOf(path);
  const type =
    facts.symbols.find((symbol) => typeKinds.has(symbol.kind) && symbol.name === name) ??
    facts.symbols.find((symbol) => typeKinds.has(symbol.kind));
  if (type === undefined) return undefined;
  const { catalogue } = await ctx.engine.api();
  const { find } = createUniverse(catalogue, projectTypes(ctx.snapshot), ctx.snapshot.project.unityVersion);
  const fullName = type.container === '' ? type.name : `${type.container}.${type.name}`;
  const declaration = find(fullName, type.typeParameters?.length ?? 0);
  if (declaration === undefined) return undefined;
  for (const { declaration: owner } of typesAbove(selfType(declaration))) {
    const field = owner.all().find(({ place }) => {
      const serialized = place?.symbol.serialized;
      return serialized?.key === key || serialized?.formerKeys?.includes(key) === true;
    });
    if (field?.place !== undefined) return field.place;
  }
  return undefined;
}

/** The type of a package's script with this GUID, by the script's name. */
export async function scriptType(ctx: FeatureContext, guid: string): Promise<ApiType | undefined> {
  const path = pathOfGuid(ctx.snapshot.assets, guid);
  if (path === undefined || !/^(?:Packages|Library\/PackageCache)\//.test(path)) return undefined;
  const { catalogue } = await ctx.engine.api();
  const types = catalogue.typesNamed(stemOf(path));
  const [only] = types;
  const inPackage = types.filter((type) => path.includes(catalogue.type(type)?.module ?? '?'));
  const chosen = inPackage.length === 1 ? inPackage[0] : types.length === 1 ? only : undefined;
  return chosen === undefined ? undefined : catalogue.type(chosen);
}
