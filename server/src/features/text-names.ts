import { stemOf } from '#base/path.ts';
import { kindsOfLiteral } from '#engine-api/text-names.ts';
import type { StringFact } from '#syntax/csharp/csharp-facts.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { Term, Vocabulary } from '#unity/vocabulary/vocabulary.ts';

/** The string literal around `offset`, its quotes included. */
export function literalAt(facts: FileFacts, offset: number): StringFact | undefined {
  return facts.csharp?.strings.find(({ span }) => span.start < offset && offset <= span.end);
}

/** What the project defines under the name that a literal gives to the engine. */
export function termsOfLiteral(vocabulary: Vocabulary, literal: StringFact): readonly Term[] {
  return kindsOfLiteral(literal).flatMap((kind) => {
    const exact = vocabulary.find(kind, literal.value);
    if (exact !== undefined) return [exact];
    return kind === 'scene' ? vocabulary.all('scene').filter(({ name }) => sceneName(name) === literal.value) : [];
  });
}

/** All names that could stand in a literal, with the kinds that its place takes. */
export function possibleTerms(vocabulary: Vocabulary, literal: StringFact): readonly Term[] {
  return kindsOfLiteral(literal).flatMap((kind) => vocabulary.all(kind));
}

/** The name by which code speaks of a term: of a scene in the build, its file's name. */
export function spokenName({ kind, name }: Term): string {
  return kind === 'scene' ? sceneName(name) : name;
}

function sceneName(path: string): string {
  return stemOf(path);
}
