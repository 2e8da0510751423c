import { savedSpecOf } from '#panel/saved-spec.ts';
import type { ToPanelMessages } from '#panel/to-panel.ts';
import { createChoices } from './choices.ts';
import { createSlider, element, field, setAttribute, setText } from './dom.ts';
import { type MapMaterial, materialOfMaps } from './material.ts';
import { type Model, modelOfView } from './model.ts';
import { attachOrbit } from './orbit.ts';
import type { Part, PartContext } from './part.ts';
import type { ShapeId } from './shapes.ts';
import { createStage, type Stage } from './stage.ts';
import { chosenOf, type State, type View } from './state.ts';

type Content = ToPanelMessages['content'];

/** The preview, which is also told what files a result has. */
export interface Viewer extends Part {
  take(content: Content): void;
}

/** What is on the stage: of which result, with what it holds. */
interface Subject {
  readonly id: string;
  /** Roles of the pictures that it has. */
  readonly roles: ReadonlySet<string>;
  readonly material?: MapMaterial;
  readonly model?: Model;
}

const views: readonly View[] = ['lit', 'wires', 'albedo', 'normal', 'height', 'mask', 'emission'];

/** The preview of the chosen result: lit on a shape, its model or the edges of that, or one of its pictures as it is. */
export function createViewer(ctx: PartContext): Viewer {
  const { words, pictures } = ctx;
  const canvas = element('canvas', { class: 'stage', tabindex: 0, role: 'img' });
  const picture = element('img', { class: 'still', alt: '' });
  const remark = element('p', { class: 'quiet' });
  const shapeChoices = createChoices<ShapeId>('shape', words.shape, (shape) => ctx.emit({ type: 'look', shape }));
  const viewChoices = createChoices<View>('view', words.look, (view) => ctx.emit({ type: 'look', view }));
  const slider = createSlider(0, 0, 1, () => showLevel());
  const levelText = element('output', { class: 'quiet' });
  const levels = element('div', { class: 'levels' }, field(words.levelOfDetail, slider.input), levelText);
  const part = element(
    'section',
    { class: 'viewer', 'aria-label': words.preview },
    element('div', { class: 'frame' }, canvas, picture),
    element('div', { class: 'viewer-bar' }, shapeChoices.element, viewChoices.element),
    levels,
    remark,
  );
  let stage: Stage | undefined | 'none';
  let subject: Subject | undefined;
  let asked: string | undefined;
  let onStage = '';

  const stageOf = (): Stage | undefined => {
    if (stage === undefined) {
      stage = createStage(canvas) ?? 'none';
      if (stage !== 'none') attachOrbit(canvas, stage);
    }
    return stage === 'none' ? undefined : stage;
  };
  const showLevel = (): void => {
    const model = subject?.model;
    if (model === undefined) return;
    model.showLevel(slider.input.valueAsNumber);
    setText(levelText, words.level(slider.input.valueAsNumber, model.levels[slider.input.valueAsNumber] ?? 0));
    stageOf()?.draw();
  };
  /** Put what is to be seen on the stage; whether there is something. */
  const perform = (shape: ShapeId, view: View): boolean => {
    const { material, model, id } = subject ?? {};
    const performer = material === undefined && model === undefined ? undefined : stageOf();
    if (performer === undefined) return false;
    const scene = `${id} ${shape} ${view}`;
    if (scene !== onStage && model !== undefined && shape === 'model') {
      model.showWires(view === 'wires' ? getComputedStyle(canvas).color : undefined);
      performer.showModel(model);
    } else if (scene !== onStage && material !== undefined && shape !== 'model')
      performer.showMaterial(material, shape);
    onStage = scene;
    return true;
  };
  const update = (state: State): void => {
    const result = chosenOf(state)?.result;
    setAttribute(part, 'hidden', result === undefined);
    if (result === undefined) return;
    if (subject?.id !== result.id && asked !== result.id) {
      asked = result.id;
      ctx.send({ type: 'content', id: result.id });
    }
    const { prompt } = savedSpecOf(result);
    // Until its own files are there, the one before stays in view: nothing flickers.
    const roles = subject?.roles ?? new Set();
    const inView = subject?.id ?? result.id;
    const { material, model } = subject ?? {};
    const possible: readonly ShapeId[] = [
      ...(model === undefined ? [] : (['model'] as const)),
      ...(material === undefined ? [] : (['sphere', 'cube', 'plane'] as const)),
    ];
    const shape = possible.find((id) => id === state.shape) ?? possible[0] ?? 'sphere';
    const has = (view: View): boolean => view === 'lit' || (view === 'wires' ? model !== undefined : roles.has(view));
    const view = has(state.view) ? state.view : 'lit';
    const isDrawn = (view === 'lit' || view === 'wires') && perform(shape, view);
    shapeChoices.update(isDrawn ? possible.map((value) => ({ value, label: words.shapes[value] })) : [], shape);
    viewChoices.update(
      views.filter(has).map((value) => ({ value, label: words.views[value] })),
      view,
    );
    setAttribute(canvas, 'hidden', !isDrawn);
    setAttribute(canvas, 'aria-label', words.previewOf(prompt));
    setAttribute(picture, 'hidden', isDrawn);
    const still = roles.has('turntable') ? 'turntable' : 'preview';
    const flat = roles.has('sprite') ? 'sprite' : view === 'lit' ? still : view;
    const address = pictures.get(`${inView} ${flat}`) ?? pictures.get(`${result.id} preview`);
    if (!isDrawn && address !== undefined) setAttribute(picture, 'src', address);
    setAttribute(picture, 'class', flat === 'sprite' ? 'still sprite' : flat === still ? 'still' : 'still map');
    const lit = flat === 'turntable' ? words.turntableOf(prompt) : words.previewOf(prompt);
    setAttribute(picture, 'alt', view === 'lit' ? lit : words.mapOf(words.views[view], prompt));
    setAttribute(levels, 'hidden', !isDrawn || shape !== 'model' || (model?.levels.length ?? 0) < 2);
    const isStill = stage === 'none' && view === 'lit' && flat !== 'sprite';
    setText(remark, isStill ? words.noWebGl : isDrawn ? words.turnHint : '');
  };
  const load = async ({ id, files }: Content): Promise<Subject> => {
    const pngs = picturesOf(files);
    const known = { id, roles: new Set(pngs.keys()) };
    const view = files.find(({ role }) => role === 'view');
    if (stageOf() === undefined) return known;
    if (view !== undefined) return { ...known, model: await modelOfView(view.base64, files) };
    return pngs.has('albedo') ? { ...known, material: await materialOfMaps(pngs, 'up') } : known;
  };
  return {
    element: part,
    update,
    take(content) {
      for (const [role, png] of picturesOf(content.files)) pictures.put(`${content.id} ${role}`, png);
      void load(content)
        .catch(() => {
          ctx.emit({ type: 'failed', message: words.unreadableModel });
          return { id: content.id, roles: new Set(picturesOf(content.files).keys()) };
        })
        .then((next: Subject) => {
          // Somebody may have chosen another one meanwhile.
          if (chosenOf(ctx.state())?.result.id !== next.id) return disposeOf(next);
          const before = subject;
          subject = next;
          onStage = '';
          asked = undefined;
          slider.input.max = String(Math.max(0, (next.model?.levels.length ?? 1) - 1));
          slider.set(0);
          update(ctx.state());
          showLevel();
          if (before !== undefined) disposeOf(before);
        });
    },
  };
}

/** The pictures that are shown as they are, by their role. A model has its maps several times, once for each material. */
function picturesOf(files: Content['files']): ReadonlyMap<string, string> {
  const isModel = files.some(({ role }) => role === 'view');
  const shown = files.filter(({ role }) => !isModel || role === 'turntable');
  return new Map(shown.map(({ role, base64 }) => [role, base64]));
}

function disposeOf({ material, model }: Subject): void {
  material?.dispose();
  model?.dispose();
}
