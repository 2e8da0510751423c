import type { FileRule, Finding } from '#features/check/rule.ts';
import { headerSpan } from '#features/check/spans.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { isTransform, unityClass } from '#unity/classes.ts';
import { childIdsOf, componentIdsOf, parentOf } from '#unity/prefab/objects.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** GameObjects, components, parents and children that disagree about each other. */
export const hierarchyRule: FileRule = {
  code: 'hierarchy',
  severity: 'error',
  description: 'Parents and children, or a GameObject and its components, do not name each other.',
  applies: (_, facts) => facts.asset?.classes.some(([classId]) => classId === unityClass.gameObject) === true,
  async check({ files }, path) {
    const file = await files.open(path);
    if (file === undefined) return [];
    const findings: Finding[] = [];
    for (const document of file.documents) {
      if (document.stripped) continue;
      for (const message of faultsOf(file, document))
        findings.push({ path, span: headerSpan(file, document), message });
    }
    return findings;
  },
};

function faultsOf(file: UnityFile, document: YamlDocument): readonly string[] {
  if (document.classId === unityClass.gameObject) return gameObjectFaults(file, document);
  return [...ownerFaults(file, document), ...(isTransform(document.classId) ? transformFaults(file, document) : [])];
}

function gameObjectFaults(file: UnityFile, document: YamlDocument): readonly string[] {
  return componentIdsOf(file, document).flatMap((id) => {
    const component = file.find(id);
    if (component === undefined) return [`lists the component ${id}, which the file does not hold`];
    const owner = component.stripped ? undefined : file.reference(component, 'm_GameObject')?.fileId;
    return owner === undefined || owner === document.fileId
      ? []
      : [`lists the ${component.typeName} ${id}, which says that it belongs to ${owner}`];
  });
}

function ownerFaults(file: UnityFile, document: YamlDocument): readonly string[] {
  const id = file.reference(document, 'm_GameObject')?.fileId;
  if (id === undefined || id === '0') return [];
  const owner = file.find(id);
  if (owner === undefined)
    return [`the ${document.typeName} belongs to the GameObject ${id}, which the file does not hold`];
  // Of an instance's GameObject the file holds no component list.
  if (owner.stripped || owner.classId !== unityClass.gameObject) return [];
  return componentIdsOf(file, owner).includes(document.fileId)
    ? []
    : [`the ${document.typeName} belongs to the GameObject ${id}, which does not list it`];
}

function transformFaults(file: UnityFile, document: YamlDocument): readonly string[] {
  const faults: string[] = [];
  const parentId = parentOf(file, document);
  const parent = parentId === undefined ? undefined : file.find(parentId);
  if (parentId !== undefined && parent === undefined)
    faults.push(`hangs below ${parentId}, which the file does not hold`);
  if (parent !== undefined && !parent.stripped && isTransform(parent.classId)) {
    if (!childIdsOf(file, parent).includes(document.fileId))
      faults.push(`hangs below ${parent.fileId}, which does not name it as a child`);
  }
  for (const id of childIdsOf(file, document)) {
    const child = file.find(id);
    if (child === undefined) faults.push(`names the child ${id}, which the file does not hold`);
    else if (!child.stripped && isTransform(child.classId) && parentOf(file, child) !== document.fileId)
      faults.push(`names the child ${id}, which hangs below ${parentOf(file, child) ?? 'nothing'}`);
  }
  return faults;
}
