import { expect, test } from 'vitest';
import { obsoleteOf } from './obsolete.ts';

test.each<[string, string | undefined]>([
  ['Obsolete', undefined],
  ['Obsolete()', undefined],
  ['System.ObsoleteAttribute("Use drag instead.")', 'drag'],
  ['Obsolete("Please use Body.drag instead. (UnityUpgradable) -> linearDamping", true)', 'linearDamping'],
  ['Obsolete("Gone (UnityUpgradable) -> Engine.Body.linearDamping")', 'Engine.Body.linearDamping'],
  ['Obsolete("Gone (UnityUpgradable) -> [EngineUI] Engine.UI.Text")', 'Engine.UI.Text'],
  ['Obsolete("Gone (UnityUpgradable) -> Engine.Settings/Quality.High")', 'Engine.Settings.Quality.High'],
  ['Obsolete("Gone (UnityUpgradable) -> drag")', 'drag'],
  ['Obsolete("Gone (UnityUpgradable) -> FindAll(*)")', 'FindAll'],
  ['Obsolete("Gone (UnityUpgradable) -> GetComponent<Camera>()")', 'GetComponent<Camera>'],
  ['Obsolete("Body.Find has been deprecated. Use Body.FindAll instead which sorts.", false)', 'Body.FindAll'],
  [`Obsolete("'old' has been deprecated. Use 'newer' instead.", true)`, 'newer'],
  [`Obsolete("'old' has been deprecated. Use 'newerOne' instead.", true)`, 'newerOne'],
  ['Obsolete("old has been renamed to newerOne.")', 'newerOne'],
  ['Obsolete("Deprecated in favor of Body.mass")', 'Body.mass'],
  ['Obsolete("Replaced by the new GraphView API")', 'GraphView'],
  ['Obsolete("Use " + "AddForce" + " instead")', 'AddForce'],
  ['Obsolete(@"Use AddForce.")', 'AddForce'],
  ['Obsolete(message, true)', undefined],
  ['Obsolete("This is not needed any longer.")', undefined],
  ['Obsolete("It does nothing, use the settings of the project.")', undefined],
])('%s', (attribute, replacement) => {
  expect(obsoleteOf([attribute])?.replacement).toBe(replacement);
});

test.each<[string, boolean]>([
  ['Obsolete("a")', false],
  ['Obsolete("a", false)', false],
  ['Obsolete("a", true)', true],
  ['Obsolete("a", error: true)', true],
  ['Obsolete("a (b), true")', false],
])('%s', (attribute, isError) => {
  expect(obsoleteOf(['Serializable', attribute])).toMatchObject({ isError });
});

test('other attributes say nothing', () => {
  expect(obsoleteOf(['Serializable', 'ObsoleteHint("Use A.b")'])).toBeUndefined();
});
