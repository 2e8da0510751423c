import { type Material, Mesh, MeshBasicMaterial } from 'three';

/** The edges of meshes, which can be looked at instead of their surfaces. */
export interface Wires {
  /** Show edges in a colour of CSS, or the surfaces again. What lies behind a surface stays hidden. */
  show(color: string | undefined): void;
  dispose(): void;
}

/** Wires over meshes; they share the meshes' geometry. */
export function createWires(meshes: readonly Mesh[]): Wires {
  const lines = new MeshBasicMaterial({ wireframe: true });
  // A surface that is not seen and yet covers: set back a little, so that its own edges lie before it.
  const cover = new MeshBasicMaterial({
    colorWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  const surfaces = new Map<Mesh, Material | Material[]>(meshes.map((mesh) => [mesh, mesh.material]));
  const overlays = meshes.map((mesh) => {
    const overlay = new Mesh(mesh.geometry, lines);
    overlay.visible = false;
    // After all surfaces, which hide what lies behind them.
    overlay.renderOrder = 1;
    mesh.add(overlay);
    return overlay;
  });
  return {
    show(color) {
      if (color !== undefined) lines.color.setStyle(color);
      for (const overlay of overlays) overlay.visible = color !== undefined;
      for (const [mesh, surface] of surfaces) mesh.material = color === undefined ? surface : cover;
    },
    dispose() {
      lines.dispose();
      cover.dispose();
    },
  };
}
