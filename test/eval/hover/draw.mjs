/**
 * Draws the positions of the hover set: `node test/eval/hover/draw.mjs CORPORA > drawn.jsonl`, where CORPORA holds the
 * three projects at the commits in README.md. Same input, same output. Labels are not made here but by reading.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { csharpStrata, shaderStrata } from './strata.mjs';
import { csharpSupplement, introductionsIn, shaderSupplement } from './supplement.mjs';
import { tokensOf } from './tokens.mjs';
import { yamlPositions, yamlStrata } from './yaml.mjs';

const projects = ['UnityPlayground', 'BoatAttack', 'game-programming-patterns-demo'];
const seed = 20261125;
const most = { file: 7, word: 3, textMeshProSamples: 24 };

const random = mulberry32(seed);
const seen = { file: new Map(), word: new Map(), samples: 0 };
const taken = new Set();
const first = shuffled([...csharpStrata, ...shaderStrata, ...yamlStrata].flatMap(drawStratum));
const second = shuffled([...csharpSupplement, ...shaderSupplement].flatMap(drawStratum));
for (const [index, position] of [...first, ...second].entries()) {
  stdout.write(`${JSON.stringify({ draw: index + 1, ...position })}\n`);
}

function drawStratum(stratum) {
  const byProject = projects.map((project) =>
    shuffled(candidates().filter((position) => position.stratum === stratum.name && position.project === project)),
  );
  const chosen = [];
  while (chosen.length < stratum.quota && byProject.some((list) => list.length > 0)) {
    const list = byProject[Math.floor(random() * byProject.length)];
    const position = list?.pop();
    if (position !== undefined && accept(position, stratum)) chosen.push(position);
  }
  return chosen;
}

/** Keeps one file, one word and the samples of TextMesh Pro from filling the set. */
function accept(position, stratum) {
  const file = `${position.project}/${position.path}`;
  const place = `${file}:${position.line}:${position.column}`;
  const word = `${position.stratum}/${position.word}`;
  const sample = position.path.includes('TextMesh Pro/') ? 1 : 0;
  const inFile = seen.file.get(file) ?? 0;
  const ofWord = seen.word.get(word) ?? 0;
  if (
    taken.has(place) ||
    inFile >= most.file ||
    ofWord >= (stratum.perWord ?? most.word) ||
    seen.samples + sample > most.textMeshProSamples
  )
    return false;
  taken.add(place);
  seen.file.set(file, inFile + 1);
  seen.word.set(word, ofWord + 1);
  seen.samples += sample;
  return true;
}

function candidates() {
  candidates.list ??= projects.flatMap((project) =>
    filesBelow(join(argv[2] ?? '.', project), '').flatMap((path) => {
      const text = () => readFileSync(join(argv[2] ?? '.', project, path), 'utf8').replace(/^\uFEFF/, '');
      const positions = /\.cs$/.test(path)
        ? positionsIn(text(), [csharpStrata, csharpSupplement])
        : /\.(shader|hlsl|cginc)$/.test(path)
          ? positionsIn(text(), [shaderStrata, shaderSupplement], path)
          : /\.(unity|prefab|mat|controller|anim)$/.test(path)
            ? yamlPositions(text())
            : [];
      return positions.map((position) => ({ project, path, ...position }));
    }),
  );
  return candidates.list;
}

function positionsIn(text, draws, path = '') {
  const introduced = introductionsIn(text);
  const tokens = tokensOf(text);
  const firsts = new Map();
  let hlsl = /\.(hlsl|cginc)$/.test(path);
  let attributeDepth = 0;
  return tokens.flatMap((token, index) => {
    if (token.kind === 'identifier') {
      if (!firsts.has(token.line)) firsts.set(token.line, token.text);
      if (/^(HLSLPROGRAM|CGPROGRAM|HLSLINCLUDE|CGINCLUDE)$/.test(token.text)) hlsl = true;
      else if (/^(ENDHLSL|ENDCG)$/.test(token.text)) hlsl = false;
    }
    const code = (offset) => tokens[index + offset]?.text ?? '';
    if (
      token.text === '[' &&
      (attributeDepth > 0 || /^[{};\]]?$/.test(code(-1)) || tokens[index - 1]?.kind === 'comment')
    )
      attributeDepth += 1;
    else if (token.text === ']' && attributeDepth > 0) attributeDepth -= 1;
    if (token.kind === 'punctuation') return [];
    const around = {
      kind: token.kind,
      text: token.text,
      previous: code(-1),
      beforePrevious: code(-2),
      beforeReceiver: code(-3),
      next: code(1),
      afterNext: code(2),
      introduced,
      firstOfLine: firsts.get(token.line) ?? '',
      inHlsl: hlsl,
      inAttribute: attributeDepth > 0,
    };
    return draws.flatMap((strata) => {
      const stratum = strata.find((candidate) => candidate.test(around));
      return stratum === undefined || stratum.quota === 0
        ? []
        : [{ stratum: stratum.name, line: token.line, column: token.column, word: token.text }];
    });
  });
}

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : filesBelow(root, path);
      return [path];
    });
}

function shuffled(list) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}

/** Small seeded generator (32 bits of state), equal on every machine. */
function mulberry32(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
