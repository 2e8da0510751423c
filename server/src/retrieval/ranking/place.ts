/**
 * How much a passage counts by where its file lies, at most 1: code of others and tests are rarely what is meant, editor
 * code only when the question speaks of the editor.
 */
export function placeWeight(path: string, question: string): number {
  const others = othersFolders.test(path) ? othersWeight : 1;
  return editorFolders.test(path) && !editorWords.test(question) ? others * editorWeight : others;
}

const othersWeight = 0.85;
const editorWeight = 0.9;
const othersFolders = /(?:^|\/)(?:TextMesh Pro|Plugins|Third ?Party|Tests?)\//i;
const editorFolders = /(?:^|\/)Editor\//;
const editorWords =
  /\b(?:editors?|inspectors?|windows?|menus?|gizmos?|drawers?|build|tools?)\b|编辑器|检视|检查器|窗口|菜单|面板|打包|工具/i;
