import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A piece of a line with its scopes, the grammar's own first. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** A text as the grammar of `language` colours it. */
export type Tokenize = (language: Language, text: string) => Promise<readonly Token[]>;

export type Language = 'shaderlab' | 'hlsl' | 'unity-yaml';

/** The extension's grammars in the engine that VS Code runs them with. */
export async function createTokenizer(): Promise<Tokenize> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    async loadGrammar(scope) {
      const path = grammarPath(scope.replace('source.', ''));
      return textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
  });
  return async (language, text) => {
    const grammar = await registry.loadGrammar(`source.${language}`);
    if (grammar === null) throw new Error(`no grammar of ${language}`);
    let state = textmate.INITIAL;
    return text.split(/\r?\n/).flatMap((line, number) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }): Token => {
        return { line: number, text: line.slice(startIndex, endIndex), scopes };
      });
    });
  };
}

/** Where the grammar of a language lies. */
export function grammarPath(language: string): string {
  return fileURLToPath(new URL(`../../clients/vscode/syntaxes/${language}.tmLanguage.json`, import.meta.url));
}
