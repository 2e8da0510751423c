import { checks } from '../bundle.mjs';
import { points } from '../platform-facts.mjs';
import { bundlesIn, kotlinSources, textIn } from '../workshop.mjs';

/** Texts of the plugin: in both languages, each used, none in the code. */
export function bundles({ jar }, checker) {
  const texts = bundlesIn(jar);
  checker.none('English and Chinese say the same', checks.languageProblems(texts));
  const sources = kotlinSources();
  const root = checks.parseXml(textIn(jar, 'META-INF/plugin.xml'));
  const asked = new Set([...checks.keysOfDescriptor({ root, points }), ...checks.keysAsked(sources)]);
  checker.none('every key is there and is used', checks.keyProblems(texts, asked, checks.keysNamed(sources)));
  checker.none('no text for users stands in Kotlin', checks.untranslated(sources));
}
