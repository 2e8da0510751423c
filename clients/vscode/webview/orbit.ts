import type { Stage } from './stage.ts';

/** Radians for a key press, and for a drag over a pixel. */
const keyStep = 0.15;
const dragStep = 0.01;
const zoomStep = 0.9;

/** What keys do. */
const keys: Readonly<Record<string, (stage: Stage) => void>> = {
  ArrowLeft: (stage) => stage.turn(-keyStep, 0),
  ArrowRight: (stage) => stage.turn(keyStep, 0),
  ArrowUp: (stage) => stage.turn(0, keyStep),
  ArrowDown: (stage) => stage.turn(0, -keyStep),
  '+': (stage) => stage.zoom(zoomStep),
  '=': (stage) => stage.zoom(zoomStep),
  '-': (stage) => stage.zoom(1 / zoomStep),
};

/** Let people turn what a stage shows: by dragging, by keys, and nearer with the wheel while Ctrl is held, as the page scrolls without. */
export function attachOrbit(canvas: HTMLCanvasElement, stage: Stage): void {
  canvas.addEventListener('pointerdown', ({ pointerId }) => canvas.setPointerCapture(pointerId));
  canvas.addEventListener('pointermove', ({ pointerId, movementX, movementY }) => {
    if (canvas.hasPointerCapture(pointerId)) stage.turn(-movementX * dragStep, movementY * dragStep);
  });
  canvas.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(stage);
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      stage.zoom(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
    },
    { passive: false },
  );
}
