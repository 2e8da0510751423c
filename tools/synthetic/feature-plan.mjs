import { unique } from './script/plan.mjs';
import { pascal } from './sentences.mjs';
import { domains, places } from './words.mjs';

/**
 * The parts of a game: a folder, a namespace and an assembly each. The first is used by all others; each may use a few
 * that come before it, so that assemblies never form a circle.
 */
export function planFeatures(random, count) {
  const names = new Set(['Core']);
  const features = [];
  for (let index = 0; index < count; index++) {
    const name = index === 0 ? 'Core' : unique(names, (tries) => featureName(random, index, tries));
    features.push({
      index,
      name,
      folder: `Assets/Game/${name}`,
      namespace: `Northwind.${name}`,
      imports: index === 0 ? [] : [features[0], ...random.sample(features.slice(1), random.int(0, 3))],
    });
  }
  return features;
}

/**
 * `total` things shared out over features: the earlier a feature, the more it has. Every one gets its part rounded, so
 * that the sum is exact.
 */
export function shareOut(total, features) {
  const weights = features.map(({ index }) => 1 / (1 + index * 0.15));
  return apportion(total, weights);
}

/** Whole numbers in proportion to `weights` that add up to `total`. */
export function apportion(total, weights) {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let given = 0;
  let passed = 0;
  return weights.map((weight) => {
    passed += weight;
    const count = Math.round((total * passed) / sum) - given;
    given += count;
    return count;
  });
}

function featureName(random, index, tries) {
  if (tries === 0 && index <= domains.length) return domains[index - 1];
  return pascal(random.pick(places), random.pick(domains));
}
