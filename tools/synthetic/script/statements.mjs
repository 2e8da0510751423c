import { remark } from '../sentences.mjs';
import { engineStatements } from './engine-statements.mjs';
import { flowStatements } from './flow-statements.mjs';
import { plainStatements } from './plain-statements.mjs';

/** About `count` statements; `depth` bounds nesting, `returns` is the type that a `return` needs. */
export function statements(scope, returns, count, depth = 2) {
  const lines = [];
  const mark = scope.enter();
  const inner = () => statements(scope, returns, scope.random.int(1, 2), depth - 1);
  for (let i = 0; i < count; i++) {
    if (scope.random.chance(0.1)) lines.push(`// ${remark(scope.random)}`);
    const rows = kinds.filter(([, needs, nests]) => (depth > 0 || !nests) && needs(scope));
    const write = scope.random.weighted(rows.map(([weight, , , writer]) => [weight, writer]));
    lines.push(...write(scope, { returns, inner }));
  }
  scope.leave(mark);
  return lines;
}

/** `[weight, what the scope must have, whether it nests, writer]` rows; `inner` writes a few statements one level deeper. */
const kinds = [...plainStatements, ...flowStatements, ...engineStatements];
