import { scriptGuidOfPath } from '#features/script-guid.ts';
import type { ChangeContext, ImpliedEdit } from './change-context.ts';
import { namesOf } from './renamed.ts';

/**
 * A field that assets hold values for was renamed: without `FormerlySerializedAs` Unity forgets the values.
 */
export function formerName(change: ChangeContext): readonly ImpliedEdit[] {
  const names = namesOf(change);
  const { ctx, factsBefore, factsAfter } = change;
  const { path, after, old, new: fresh } = change.change;
  if (names === undefined) return [];
  const was = factsBefore.symbols.find(({ nameSpan }) => nameSpan.start === old.start)?.serialized;
  const field = factsAfter.symbols.find(({ nameSpan }) => nameSpan.start === fresh.start);
  if (was === undefined || field?.serialized === undefined || field.kind !== 'field') return [];
  if (field.serialized.formerKeys?.includes(was.key) === true) return [];
  const guid = scriptGuidOfPath(ctx.snapshot, path);
  const assets = guid === undefined ? 0 : (ctx.snapshot.assets.mentions.get(guid)?.length ?? 0);
  if (assets === 0) return [];
  const lineStart = after.lastIndexOf('\n', field.span.start - 1) + 1;
  const indentation = /^[ \t]*/.exec(after.slice(lineStart))?.[0] ?? '';
  const lineEnd = after.includes('\r\n') ? '\r\n' : '\n';
  const isUsed = factsAfter.csharp?.usings.some(({ name }) => name === 'UnityEngine.Serialization') === true;
  const attribute = `${isUsed ? '' : 'UnityEngine.Serialization.'}FormerlySerializedAs`;
  const reason = {
    en: `${assets} ${assets === 1 ? 'asset uses' : 'assets use'} this script and may hold a value under ${names.oldName}`,
    zh: `有 ${assets} 个资源使用此脚本，可能以 ${names.oldName} 保存了值`,
  };
  const newText = `${indentation}[${attribute}("${was.key}")]${lineEnd}`;
  return [{ path, start: lineStart, end: lineStart, newText, reason }];
}
