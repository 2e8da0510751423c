/** A GUID, drawn from one stream for a whole project: 128 bits of one stream do not repeat. */
export function drawGuid(random) {
  return Array.from({ length: 4 }, () => hex(random.word())).join('');
}

/** An id as prefabs have them: 63 random bits, decimal. */
export function drawPrefabId(random) {
  return ((BigInt(random.word() & 0x7fffffff) << 32n) | BigInt(random.word() || 1)).toString();
}

/** An id of something that an importer made inside a model: 64 random bits with a sign, decimal. */
export function drawImportedId(random) {
  return BigInt.asIntN(64, (BigInt(random.word()) << 32n) | BigInt(random.word() || 1)).toString();
}

/** The id that an object of a prefab has in a file which holds an instance of that prefab. */
export function nestedId(sourceId, instanceId) {
  return ((BigInt(sourceId) ^ BigInt(instanceId)) & 0x7fff_ffff_ffff_ffffn).toString();
}

/** A GUID with dashes, as input actions and graphs have them. */
export function drawDashedGuid(random) {
  const text = drawGuid(random);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

function hex(word) {
  return word.toString(16).padStart(8, '0');
}
