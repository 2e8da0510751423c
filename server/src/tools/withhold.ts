import type { FeatureContext } from '#features/context.ts';

const note = '(a line is left out: it may hold a secret)';

/** A text with no line in it that may hold a secret, since the client may pass it on to a service; `undefined` where that is no help. */
export function withoutSecrets(ctx: Pick<FeatureContext, 'mayAsk'>, text: string): string | undefined {
  if (ctx.mayAsk(text)) return text;
  const kept = text
    .split('\n')
    .map((line) => (ctx.mayAsk(line) ? line : note))
    .join('\n');
  // A key over several lines shows only as a whole.
  return ctx.mayAsk(kept) ? kept : undefined;
}
