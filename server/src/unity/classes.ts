/** Unity's class ids that our own code speaks of (class id reference of Unity's manual). */
export const unityClass = {
  gameObject: 1,
  transform: 4,
  animationClip: 74,
  animatorController: 91,
  animator: 95,
  animation: 111,
  monoBehaviour: 114,
  rectTransform: 224,
  prefabInstance: 1001,
  sceneRoots: 1660057539,
} as const;

/** Whether objects of this class place a GameObject in the hierarchy. */
export function isTransform(classId: number): boolean {
  return classId === unityClass.transform || classId === unityClass.rectTransform;
}
