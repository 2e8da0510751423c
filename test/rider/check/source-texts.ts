/** A source file of the plugin. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Keys that Kotlin sources ask the bundle for. One that is put together with a fixed beginning ends with a `*` there. */
export function keysAsked(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/\bmessage\(\s*"([^"]+)"/g)].map(([, key = '']) => beginning(key)),
    ),
  );
}

/** Every text in Kotlin sources that may be a key: keys are handed on to what asks the bundle. */
export function keysNamed(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap(textsOf)
        .map(beginning)
        .filter((key) => /^[\w-]+\.[\w.-]*\*?$/.test(key)),
    ),
  );
}

function beginning(key: string): string {
  return key.replace(/\$.*$/, '*');
}

/**
 * Texts in Kotlin sources that a user may see and no bundle holds. Told are texts of several words; what is said to the log,
 * thrown as a bug, or stands in an annotation is for developers.
 */
export function untranslated(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line, at) =>
        forDevelopers.test(line)
          ? []
          : textsOf(line)
              .filter(isProse)
              .map((found) => `${path}:${at + 1}: "${found}"`),
      ),
  );
}

const forDevelopers =
  /\b(?:log|logger|LOG|logging)\b.*\.\w+\(|\.(?:debug|trace|warn)\(|\b(?:error|check|require|checkNotNull|requireNotNull|Key\.create|Topic)\(|\bthrow\b|Exception\(|^\s*@|\bRegex\(|\.toRegex\(/;

function textsOf(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
}

/** Two words of letters one after the other, once markup and inserted values are taken out. */
function isProse(text: string): boolean {
  const words = text
    .replace(/\$\{[^}]*\}|\$\w+/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, ' ');
  // A path of a folder is none.
  if (/\w\/\w/.test(words)) return false;
  return /[A-Za-z]{2,} [A-Za-z]{2,}/.test(words) || /[\u4e00-\u9fff]/.test(words);
}

/** Comments become blank, so that lines keep their numbers. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/.*/g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\n]/g, ' '),
  );
}
