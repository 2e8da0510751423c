import { extensionOf } from '#base/path.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { type JsonValue, parseJson } from '#syntax/json/json-value.ts';
import { booleanUnder, contentSpan, items, member, spanOf, textsUnder, textUnder } from '#syntax/json/read-value.ts';
import { readableText } from '#syntax/json/readable-text.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { VersionDefine } from './assembly-facts.ts';

/** Facts of a `.asmdef` or `.asmref`. The first side of a conflict is read. */
export function assemblyFacts(text: string, path: string): Omit<FileFacts, 'kind' | 'guidRefs'> {
  const { root, problems } = parseJson(readableText(text));
  const isReference = extensionOf(path) === '.asmref';
  const rootNamespace = textUnder(root, 'rootNamespace');
  return {
    symbols: isReference ? [] : assemblySymbol(root),
    problems,
    assembly: {
      isReference,
      name: textUnder(root, isReference ? 'reference' : 'name'),
      ...(rootNamespace === '' ? {} : { rootNamespace }),
      references: textsUnder(root, 'references'),
      includePlatforms: textsUnder(root, 'includePlatforms'),
      excludePlatforms: textsUnder(root, 'excludePlatforms'),
      defineConstraints: textsUnder(root, 'defineConstraints'),
      versionDefines: items(member(root, 'versionDefines')).map(versionDefine),
      allowUnsafeCode: booleanUnder(root, 'allowUnsafeCode') === true,
      noEngineReferences: booleanUnder(root, 'noEngineReferences') === true,
    },
  };
}

/** A reference declares no assembly, so only definitions have a symbol. */
function assemblySymbol(root: JsonValue | undefined): readonly SymbolFact[] {
  const name = member(root, 'name');
  const written = textUnder(root, 'name');
  if (root === undefined || name === undefined || written === '') return [];
  const spans = { span: spanOf(root), nameSpan: contentSpan(name) };
  return [{ name: written, kind: 'asset', container: '', ...spans, signature: `Assembly "${written}"` }];
}

function versionDefine(rule: JsonValue): VersionDefine {
  return {
    package: textUnder(rule, 'name'),
    expression: textUnder(rule, 'expression'),
    define: textUnder(rule, 'define'),
  };
}
