/**
 * Texts that somebody wrote into a Unity YAML file: labels of user interfaces and, in small files such as data assets,
 * all values that read as words. Only the first line of a long value is taken.
 */
export function serializedWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const value of text.length <= smallFile ? allValues(text) : labels(text)) {
    if (words.size < maximumWords && isWritten(value)) words.add(value);
  }
  return [...words];
}

function* allValues(text: string): Iterable<string> {
  for (const [, value] of text.matchAll(valuePattern)) if (value !== undefined) yield value;
}

/** Large files are many: they are searched for labels alone, without looking at their lines. */
function* labels(text: string): Iterable<string> {
  for (const key of labelKeys) {
    for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + key.length)) {
      const start = at + key.length;
      const end = text.indexOf('\n', start);
      yield text.slice(start, Math.min(end === -1 ? text.length : end, start + longestValue)).trimEnd();
    }
  }
}

/** Characters of a file that is read whole: data assets are smaller, scenes larger. */
const smallFile = 32_768;
const maximumWords = 200;
const longestValue = 300;
const labelKeys = [' m_Text: ', ' m_text: '];
/** Keys that begin with `m_` are the engine's, but for labels. */
const valuePattern = /^ +(?:- )?(?:m_[Tt]ext|(?!m_)[A-Za-z_]\w*): (['"A-Za-z\u4e00-\u9fff].{1,300})$/gm;

/** Not a number in words, not a reference, not data. */
function isWritten(value: string): boolean {
  return (
    /^['"A-Za-z\u4e00-\u9fff]./.test(value) &&
    !/^(?:[0-9a-f]{8,}|true|false|null)$/i.test(value) &&
    !/\S{60}/.test(value)
  );
}
