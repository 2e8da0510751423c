/** A text for people in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** Collects the texts of a manifest: VS Code reads them by key from `package.nls.json` and its translations. */
export interface Texts {
  /** The reference that stands in the manifest for a text. */
  refer(key: string, text: Text): string;
  /** What was referred to, by key, in one language. */
  table(language: keyof Text): Readonly<Record<string, string>>;
}

/** No texts yet. The same key with another text is a mistake and throws. */
export function createTexts(): Texts {
  const texts = new Map<string, Text>();
  return {
    refer(key, text) {
      const known = texts.get(key);
      if (known !== undefined && (known.en !== text.en || known.zh !== text.zh))
        throw new Error(`two texts are called '${key}'`);
      if (text.en.trim() === '' || text.zh.trim() === '') throw new Error(`'${key}' is not written in both languages`);
      texts.set(key, text);
      return `%${key}%`;
    },
    table: (language) => Object.fromEntries([...texts].map(([key, text]) => [key, text[language]])),
  };
}
