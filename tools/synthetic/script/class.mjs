import { capital, purpose, spaced } from '../sentences.mjs';
import { addMethods, createBody, fill } from './body.mjs';
import { block, summary } from './code.mjs';
import { fieldLines } from './members.mjs';
import { messages } from './messages.mjs';
import { planScript } from './plan.mjs';

/** The class of a script, sometimes with a second one that only the first would use. */
export function classLines(script, random, base) {
  const bases = [base, ...script.interfaces.map(({ name }) => name)].filter((name) => name !== undefined);
  const attributes =
    script.kind === 'data'
      ? [`[CreateAssetMenu(menuName = "${script.feature}/${spaced(script.name)}", fileName = "${script.name}")]`]
      : script.kind === 'behaviour' && random.chance(0.2)
        ? ['[DisallowMultipleComponent]']
        : [];
  const headLines = [
    ...summary(purpose(random, script.subject)),
    ...attributes,
    `public ${random.chance(0.5) ? 'sealed ' : ''}class ${script.name}${bases.length === 0 ? '' : ` : ${bases.join(', ')}`}`,
  ];
  const helper = script.lines > 180 && random.chance(0.6);
  const body = createBody(helper ? script.lines * 0.6 : script.lines);
  if (script.entry !== undefined) body.add(entryLines(script.entry, random));
  body.add(script.fields.flatMap((field) => fieldLines(random, field, script.kind)));
  for (const lines of properties(script, random)) body.add(lines);
  for (const write of messages[script.kind] ?? [])
    if (body.left() > 40 || script.kind === 'state') body.add(write(script, random));
  addMethods(body, script, random);
  const own = block(headLines, fill(body, script, random));
  return helper ? [...own, '', ...helperLines(script, random)] : own;
}

/** A second class of the file, which only the first would use. */
function helperLines(script, random) {
  const identity = { kind: 'plain', name: `${script.name}${random.pick(helpers)}`, subject: script.subject };
  const known = { enum: [], interface: [], plain: [], data: [], behaviour: [] };
  const helper = planScript(random, identity, Math.floor(script.lines * 0.4), known);
  const body = createBody(helper.lines);
  if (helper.entry !== undefined) body.add(entryLines(helper.entry, random));
  body.add(helper.fields.flatMap((field) => fieldLines(random, field, 'plain')));
  addMethods(body, helper, random);
  const headLines = [...summary(purpose(random, script.subject)), `internal sealed class ${helper.name}`];
  return block(headLines, fill(body, helper, random));
}

const helpers = ['Cache', 'Queue', 'Snapshot', 'History', 'Ledger', 'Budget', 'Clock'];

function properties(script, random) {
  return script.fields
    .filter(({ isPublic, type }) => !isPublic && readable.has(type.kind) && random.chance(0.25))
    .map(({ name, type }) => [`public ${type.code} ${capital(name)} => ${name};`]);
}

const readable = new Set(['float', 'int', 'bool', 'string', 'vector', 'enum', 'data']);

function entryLines(entry, random) {
  return [
    '[Serializable]',
    ...block(
      `public sealed class ${entry.name}`,
      entry.fields.flatMap((field) => fieldLines(random, field, 'entry')),
    ),
  ];
}
