import { DirectionalLight, Mesh, type Object3D, PerspectiveCamera, PMREMGenerator, Scene, WebGLRenderer } from 'three';
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js';
import type { MapMaterial } from './material.ts';
import type { Model } from './model.ts';
import { type ShapeId, shapes } from './shapes.ts';

/** A small scene with one subject, drawn when something changed and not otherwise. */
export interface Stage {
  showMaterial(material: MapMaterial, shape: Exclude<ShapeId, 'model'>): void;
  showModel(model: Model): void;
  /** Draw soon: what is shown was changed from outside. */
  draw(): void;
  /** Turn around the subject, in radians. */
  turn(yaw: number, pitch: number): void;
  /** Come nearer, by a factor below 1. */
  zoom(factor: number): void;
}

const distances = { nearest: 1.6, usual: 4.1, furthest: 8 } as const;

/** Make a stage in a canvas; `undefined` where there is no WebGL. */
export function createStage(canvas: HTMLCanvasElement): Stage | undefined {
  const context = canvas.getContext('webgl2', { alpha: true, antialias: true });
  if (context === null) return undefined;
  const renderer = new WebGLRenderer({ canvas, context, alpha: true, antialias: true });
  const scene = new Scene();
  const camera = new PerspectiveCamera(34, 1, 0.1, 50);
  // The key light goes with the camera, so that relief shows from every side.
  const key = new DirectionalLight(0xffffff, 2.5);
  key.position.set(-0.48, 0.62, 0.62);
  camera.add(key);
  scene.add(camera);
  const surroundings = new PMREMGenerator(renderer);
  scene.environment = surroundings.fromScene(new RoomEnvironment(), 0.04).texture;
  scene.environmentIntensity = 0.42;
  surroundings.dispose();

  let subject: Object3D | undefined;
  let shown: ShapeId | undefined;
  let yaw = 0;
  let pitch = 0;
  let distance: number = distances.usual;
  let isDue = false;

  const paint = (): void => {
    isDue = false;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return;
    renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    const flat = Math.cos(pitch) * distance;
    camera.position.set(Math.sin(yaw) * flat, Math.sin(pitch) * distance, Math.cos(yaw) * flat);
    camera.lookAt(0, 0, 0);
    renderer.render(scene, camera);
  };
  const draw = (): void => {
    if (!isDue) requestAnimationFrame(paint);
    isDue = true;
  };
  const show = (next: Object3D): void => {
    if (subject !== undefined) scene.remove(subject);
    subject = next;
    scene.add(next);
    draw();
  };
  const face = (shape: ShapeId, at: { readonly yaw: number; readonly pitch: number }): void => {
    if (shown === shape) return;
    shown = shape;
    ({ yaw, pitch } = at);
    distance = distances.usual;
  };
  new ResizeObserver(draw).observe(canvas);
  return {
    showMaterial({ material, repeat }, shape) {
      const { geometry, repeats } = shapes[shape];
      face(shape, shapes[shape]);
      repeat(...repeats);
      if (subject instanceof Mesh) subject.geometry.dispose();
      show(new Mesh(geometry(), material));
    },
    showModel(model) {
      face('model', { yaw: 0.5, pitch: 0.4 });
      show(model.object);
    },
    draw,
    turn(across, up) {
      yaw += across;
      pitch = Math.min(1.5, Math.max(-1.5, pitch + up));
      draw();
    },
    zoom(factor) {
      distance = Math.min(distances.furthest, Math.max(distances.nearest, distance * factor));
      draw();
    },
  };
}
