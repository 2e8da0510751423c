import { element, field, foldable, setAttribute, setText } from './dom.ts';
import { type Form, formats, offeredSizes } from './form-values.ts';
import type { Part, PartContext } from './part.ts';

/** What can be said beside the words: seed, size, place, format, shader, and who makes it. */
export function createOptions(ctx: PartContext): Part {
  const { words } = ctx;
  const edit = (change: Partial<Form>) => ctx.emit({ type: 'edit', change });
  const text = (key: TextKey, placeholder: string) => {
    const input = element('input', { type: 'text', placeholder, spellcheck: false, maxlength: 200 });
    input.addEventListener('input', () => edit(keyed(key, input.value)));
    return input;
  };
  const name = text('name', words.fromPrompt);
  const target = text('target', 'Assets/Generated');
  const shader = text('shader', words.pipelineShader);
  const image = text('image', 'Assets/….png');
  const seed = element('input', { type: 'number', min: 0, max: 4_294_967_295, step: 1 });
  seed.addEventListener('change', () =>
    edit({ seed: Math.max(0, Math.min(4_294_967_295, Math.trunc(seed.valueAsNumber || 0))) }),
  );
  const size = element('select');
  size.addEventListener('change', () => {
    const { kind, sizes } = ctx.state().form;
    edit({ sizes: { ...sizes, [kind]: Number(size.value) } });
  });
  const format = element(
    'select',
    {},
    ...formats.map((each) => element('option', { value: each }, each.toUpperCase())),
  );
  format.addEventListener('change', () => {
    const chosen = formats.find((each) => each === format.value);
    if (chosen !== undefined) edit({ format: chosen });
  });
  const provider = element('select');
  provider.addEventListener('change', () => {
    const { kind, providers } = ctx.state().form;
    edit({ providers: { ...providers, [kind]: provider.value } });
  });
  const replace = element('input', { type: 'checkbox' });
  replace.addEventListener('change', () => edit({ replace: replace.checked }));
  const shaderField = field(words.shader, shader);
  const providerField = field(words.service, provider);
  const formatField = field(words.format, format);
  const imageField = field(words.image, image);
  const sizeField = field(words.size, size);
  const leaves = element('p', { class: 'quiet wide' });
  const grid = element(
    'div',
    { class: 'grid' },
    sizeField,
    formatField,
    field(words.seed, seed),
    field(words.name, name),
    field(words.folder, target),
    shaderField,
    providerField,
    imageField,
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
      const services = project?.services[form.kind] ?? [];
      const providers = [{ id: '', label: words.thisMachine }, ...services];
      const key = providers.map(({ id }) => id).join();
      if (shownProviders !== key)
        provider.replaceChildren(...providers.map(({ id, label }) => element('option', { value: id }, label)));
      shownProviders = key;
      provider.value = form.providers[form.kind];
      format.value = form.format;
      for (const [input, value] of [
        [name, form.name],
        [target, form.target],
        [shader, form.shader],
        [image, form.image],
        [seed, String(form.seed)],
      ] as const)
        if (input.value !== value && document.activeElement !== input) input.value = value;
      replace.checked = form.replace;
      const isModel = form.kind === 'model';
      const isProvided = form.providers[form.kind] !== '';
      if (sizeField.firstElementChild !== null)
        setText(sizeField.firstElementChild, isModel ? words.textureSize : words.size);
      setText(leaves, isModel && form.image.trim() !== '' ? words.leavesWithPicture : words.leaves);
      setAttribute(formatField, 'hidden', !isModel);
      setAttribute(shaderField, 'hidden', form.kind === 'sprite');
      setAttribute(providerField, 'hidden', services.length === 0 && !isProvided);
      setAttribute(imageField, 'hidden', !isModel || !isProvided);
      setAttribute(leaves, 'hidden', !isProvided);
    },
  };
}

type TextKey = 'name' | 'target' | 'shader' | 'image';

function keyed(key: TextKey, value: string): Partial<Form> {
  switch (key) {
    case 'name':
      return { name: value };
    case 'target':
      return { target: value };
    case 'shader':
      return { shader: value };
    case 'image':
      return { image: value };
  }
}
