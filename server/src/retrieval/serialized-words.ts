/**
 * Texts that somebody wrote into a Unity YAML file: labels of user interfaces and, in small files such as data assets,
 * all values that read as words. Only the first line of a long value is taken.
 */
export function serializedWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const [, value] of text.length <= smallFile ? text.matchAll(anyValue) : text.matchAll(labelValue)) {
    if (value !== undefined && words.size < maximumWords && isWritten(value)) words.add(value);
  }
  return [...words];
}

/** Characters of a file that is read whole: data assets are smaller, scenes larger. */
const smallFile = 32_768;
const maximumWords = 200;
/** Keys that begin with `m_` are the engine's, but for labels. */
const anyValue = /^ +(?:- )?(?:m_[Tt]ext|(?!m_)[A-Za-z_]\w*): (?=['"A-Za-z\u4e00-\u9fff])(.{2,300})$/gm;
const labelValue = /^ +m_[Tt]ext: (?=['"A-Za-z\u4e00-\u9fff])(.{2,300})$/gm;

/** Not a number in words, not a reference, not data. */
function isWritten(value: string): boolean {
  return !/^(?:[0-9a-f]{8,}|true|false|null)$/i.test(value) && !/\S{60}/.test(value);
}
