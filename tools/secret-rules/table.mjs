// From the parsed list of gitleaks to the rows of our table.
import { toJavaScript } from './re2.mjs';

/**
 * Rules that are left out, each with its reason. What they find is found by rules of our own (`own-rules.ts`) where it
 * occurs in projects.
 */
const leftOut = new Map([
  ['curl-auth-header', 'its time grows with the sixth power of the text'],
  ['curl-auth-user', 'its time grows with the sixth power of the text'],
  ['kubernetes-secret-yaml', 'no such files in a Unity project, and its time grows with the square of the text'],
  ['private-key', 'it wants the end of the key within the same text, which passages cut off'],
  ['jwt-base64', 'a token that is encoded twice; long, and rare in a game'],
]);

/** What stands in front of the name in rules that look for `name = value`. */
export const namePrefix = '[\\w.-]{0,50}?';

/** Rows for all rules that read content, in the order of their names. */
export function tableOf({ rules, allowlist }) {
  const rows = rules.flatMap((rule) =>
    rule.regex === undefined || rule.path !== undefined || leftOut.has(rule.id) ? [] : [rowOf(rule)],
  );
  return {
    rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
    allowed: allowlist.regexes.map(toJavaScript),
    stopWords: allowlist.stopwords,
  };
}

function rowOf({ id, regex, entropy, secretGroup, keywords, allowlists = [] }) {
  const pattern = withOnePrefix(toJavaScript(regex));
  const lists = allowlists.filter(({ paths, condition }) => paths === undefined || condition === undefined);
  const allowed = lists.flatMap(({ regexTarget = 'secret', regexes = [] }) =>
    regexes.filter((text) => !looksLikeKey(text)).map((text) => ({ of: regexTarget, ...toJavaScript(text) })),
  );
  const stopWords = lists.flatMap(({ stopwords = [] }) => stopwords);
  return {
    id,
    ...pattern,
    keywords: keywords.map((keyword) => keyword.toLowerCase()),
    reach: reachOf(pattern.source, keywords),
    ...(entropy === undefined ? {} : { entropy }),
    ...(secretGroup === undefined ? {} : { group: secretGroup }),
    ...(allowed.length === 0 ? {} : { allowed }),
    ...(stopWords.length === 0 ? {} : { stopWords }),
  };
}

/** Some rules of the list carry the prefix twice, which finds nothing more and costs fifty times as much. */
function withOnePrefix({ source, flags }) {
  const rest = source.startsWith(namePrefix) ? source.slice(namePrefix.length) : '';
  const again = ['(?:', '('].find((opening) => rest.startsWith(opening + namePrefix));
  return { source: again === undefined ? source : again + source.slice(namePrefix.length + again.length), flags };
}

/** Public sample keys stand in the list as allowed; we rather remove one too many than carry texts that look like keys. */
function looksLikeKey(text) {
  return /AIza[\w-]{20}/.test(text) || /^[0-9a-f]{32}$/.test(text);
}

/** Where to look for a match around a keyword; see `SecretRule.reach`. */
function reachOf(source, keywords) {
  if (/^(?:\((?:\?:)?)?\[\\w\.-\]\{0,50\}\?/.test(source)) return 'name';
  const letters = source
    .replace(/\[([a-z])[A-Z]\]/g, '$1')
    .replaceAll('\\', '')
    .toLowerCase();
  return keywords.every((keyword) => letters.includes(keyword.toLowerCase())) ? 'near' : 'text';
}
