import { characterGroups } from './data/characters.ts';
import { combatGroups } from './data/combat.ts';
import { engineGroups } from './data/engine.ts';
import { genreGroups } from './data/genres.ts';
import { graphicsGroups } from './data/graphics.ts';
import { interfaceGroups } from './data/interface.ts';
import { itemGroups } from './data/items.ts';
import { mathsGroups } from './data/maths.ts';
import { networkGroups } from './data/network.ts';
import { patternGroups } from './data/patterns.ts';
import { programmingGroups } from './data/programming.ts';
import { progressGroups } from './data/progress.ts';
import { renderingGroups } from './data/rendering.ts';
import { toolingGroups } from './data/tooling.ts';
import { verbGroups } from './data/verbs.ts';
import { worldGroups } from './data/world.ts';

/** The glossary of game development in English and Chinese that comes with the product, as text for `parseGlossary`. */
export const glossaryText = [
  combatGroups,
  characterGroups,
  itemGroups,
  progressGroups,
  genreGroups,
  worldGroups,
  engineGroups,
  graphicsGroups,
  renderingGroups,
  interfaceGroups,
  networkGroups,
  mathsGroups,
  patternGroups,
  programmingGroups,
  verbGroups,
  toolingGroups,
].join('\n');
