import { element, field, foldable, setAttribute } from './dom.ts';
import { type Form, offeredSizes } from './form-values.ts';
import type { Part, PartContext } from './part.ts';

/** What can be said beside the words: seed, size, place, shader, and who paints. */
export function createOptions(ctx: PartContext): Part {
  const { words } = ctx;
  const edit = (change: Partial<Form>) => ctx.emit({ type: 'edit', change });
  const text = (key: 'name' | 'target' | 'shader', placeholder: string) => {
    const input = element('input', { type: 'text', placeholder, spellcheck: false, maxlength: 200 });
    input.addEventListener('input', () => edit(keyed(key, input.value)));
    return input;
  };
  const name = text('name', words.fromPrompt);
  const target = text('target', 'Assets/Generated');
  const shader = text('shader', words.pipelineShader);
  const seed = element('input', { type: 'number', min: 0, max: 4_294_967_295, step: 1 });
  seed.addEventListener('change', () =>
    edit({ seed: Math.max(0, Math.min(4_294_967_295, Math.trunc(seed.valueAsNumber || 0))) }),
  );
  const size = element('select');
  size.addEventListener('change', () => {
    const { kind, sizes } = ctx.state().form;
    edit({ sizes: { ...sizes, [kind]: Number(size.value) } });
  });
  const provider = element('select');
  provider.addEventListener('change', () => edit({ provider: provider.value }));
  const replace = element('input', { type: 'checkbox' });
  replace.addEventListener('change', () => edit({ replace: replace.checked }));
  const shaderField = field(words.shader, shader);
  const providerField = field(words.service, provider);
  const leaves = element('p', { class: 'quiet wide' }, words.leaves);
  const grid = element(
    'div',
    { class: 'grid' },
    field(words.size, size),
    field(words.seed, seed),
    field(words.name, name),
    field(words.folder, target),
    shaderField,
    providerField,
    leaves,
    element('label', { class: 'check wide' }, replace, element('span', {}, words.replace)),
  );
  const part = foldable(words.options, false, grid);
  let shownSizes = '';
  let shownProviders = '';
  return {
    element: part,
    update({ form, project }) {
      const sizes = offeredSizes[form.kind];
      if (shownSizes !== sizes.join())
        size.replaceChildren(...sizes.map((side) => element('option', { value: side }, words.pixels(side))));
      shownSizes = sizes.join();
      size.value = String(form.sizes[form.kind]);
      const providers = [{ id: '', label: words.thisMachine }, ...(project?.providers ?? [])];
      const key = providers.map(({ id }) => id).join();
      if (shownProviders !== key)
        provider.replaceChildren(...providers.map(({ id, label }) => element('option', { value: id }, label)));
      shownProviders = key;
      provider.value = form.provider;
      for (const [input, value] of [
        [name, form.name],
        [target, form.target],
        [shader, form.shader],
        [seed, String(form.seed)],
      ] as const)
        if (input.value !== value && document.activeElement !== input) input.value = value;
      replace.checked = form.replace;
      setAttribute(shaderField, 'hidden', form.kind !== 'material');
      setAttribute(providerField, 'hidden', form.kind !== 'material' || providers.length < 2);
      setAttribute(leaves, 'hidden', form.kind !== 'material' || form.provider === '');
    },
  };
}

function keyed(key: 'name' | 'target' | 'shader', value: string): Partial<Form> {
  switch (key) {
    case 'name':
      return { name: value };
    case 'target':
      return { target: value };
    case 'shader':
      return { shader: value };
  }
}
