import type { SymbolUsageRow } from '@scenewright/protocol';
import { createPacer } from '#base/cancel.ts';
import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import type { FileId } from '#unity/file-id.ts';
import { readPrefabInstance } from '#unity/prefab/instance.ts';
import { createPlaces } from '#unity/prefab/places.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { objectRow } from '#unity/usage.ts';
import { scriptOfObject } from './object-script.ts';
import type { Question, UseFinder } from './script.ts';

/** Persistent calls of UnityEvents that name the method, or the setter of the property, overrides in instances included. */
export const eventUses: UseFinder = async (question, signal) => {
  const { symbol } = question.target.location;
  const method = symbol.kind === 'property' ? `set_${symbol.name}` : symbol.name;
  const rows: SymbolUsageRow[] = [];
  const pace = createPacer(10);
  for (const [path, facts] of question.ctx.snapshot.files.mentioning(method)) {
    await pace(signal);
    if (facts.asset?.eventMethods.includes(method) !== true) continue;
    const file = await question.files.open(path);
    if (file !== undefined) rows.push(...(await usesInFile(question, file, method)));
  }
  return rows.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
};

/** A persistent call: where its method is written, and the object it is called on. */
interface PersistentCall {
  readonly property: string;
  readonly target: FileId | undefined;
  /** `Namespace.Class, Assembly` */
  readonly targetType: string | undefined;
  /** Of an override: the object of the source that has the event. */
  readonly owner?: FileId;
}

async function usesInFile(question: Question, file: UnityFile, method: string): Promise<readonly SymbolUsageRow[]> {
  const places = createPlaces(file, question.files.sources);
  const rows: SymbolUsageRow[] = [];
  for (const document of file.containing(method)) {
    for (const call of [
      ...writtenCalls(file, document, method),
      ...(await overriddenCalls(question, file, document, method)),
    ]) {
      if (!(await isOurs(question, file, call))) continue;
      const gameObject = await (call.owner === undefined
        ? places.pathOf(document.fileId)
        : places.pathInInstance(document.fileId, call.owner));
      rows.push({ ...objectRow(file, document, gameObject), property: call.property, kind: 'event', value: method });
    }
  }
  return rows;
}

const methodKey = '.m_MethodName';

function writtenCalls(file: UnityFile, document: YamlDocument, method: string): readonly PersistentCall[] {
  return file.fields(document).flatMap(({ path, value }) => {
    if (!path.endsWith(methodKey) || scalarText(value) !== method) return [];
    const call = path.slice(0, -methodKey.length);
    return [
      {
        property: path,
        target: file.reference(document, `${call}.m_Target`)?.fileId,
        targetType: file.text(document, `${call}.m_TargetAssemblyTypeName`),
      },
    ];
  });
}

async function overriddenCalls(
  { files }: Question,
  file: UnityFile,
  document: YamlDocument,
  method: string,
): Promise<readonly PersistentCall[]> {
  const instance = readPrefabInstance(file, document);
  if (instance === undefined) return [];
  const source = await files.sources.source(instance.source);
  return instance.modifications.flatMap((modification) => {
    const { path, value, target } = modification;
    if (!path.endsWith(methodKey) || scalarText(value) !== method) return [];
    const call = path.slice(0, -methodKey.length);
    const others = instance.modifications.filter((other) => other.target === target);
    const receiver = others.find((other) => other.path === `${call}.m_Target`)?.reference;
    const type = others.find((other) => other.path === `${call}.m_TargetAssemblyTypeName`)?.value;
    const original = source.type === 'prefab' ? source.file.find(target) : undefined;
    const before =
      source.type === 'prefab' && original !== undefined
        ? source.file.text(original, `${call}.m_TargetAssemblyTypeName`)
        : undefined;
    return [
      {
        property: path,
        target: receiver?.fileId,
        targetType: type === undefined ? before : scalarText(type),
        owner: target,
      },
    ];
  });
}

/** Whether the call goes to an object of one of our scripts; where nothing tells, it is not reported. */
async function isOurs({ ctx, files, target }: Question, file: UnityFile, call: PersistentCall): Promise<boolean> {
  const { guids, classNames } = target.scripts;
  if (call.target !== undefined && call.target !== '0') {
    const found = await scriptOfObject(file, call.target, files.sources);
    if (found !== undefined) return guids.has(found);
  }
  const type = call.targetType?.split(',')[0]?.trim() ?? '';
  if (type === '') return false;
  const short = type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf('+')) + 1);
  return classNames.has(short) && ctx.snapshot.symbols.get(short).length > 0;
}
